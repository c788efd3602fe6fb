/**
 * Checks the history of all calls for linearizability in one pass. It shares no code with the store. Start with
 * {@link bazar.prove.history.Checker}.
 */
package bazar.prove.history;
