/**
 * The clients of a trial, each a {@link bazar.prove.load.Worker} in a thread of its own. Start with
 * {@link bazar.prove.load.Load}.
 */
package bazar.prove.load;
