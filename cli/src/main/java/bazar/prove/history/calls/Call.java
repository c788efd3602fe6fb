package bazar.prove.history.calls;

/**
 * An operation in flight.
 *
 * @param number unique
 * @param begunAt nanoseconds since the history began; before the request was sent
 */
public record Call(long number, String client, Operation operation, long begunAt) {}
