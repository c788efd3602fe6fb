/**
 * The requests of a trial's clients and the meaning of the answers. Start with {@link bazar.prove.load.http.Caller}.
 */
package bazar.prove.load.http;
