package bazar.catalog.replication.wire;

/**
 * When a secondary answered, by its own clock. Each answer is a request for the next lease, which counts from here: before the
 * primary grants it, whatever the way there takes.
 *
 * @param process that answered; another after each start, for its clock is another too
 * @param at nanoseconds of a clock that neither stops nor jumps
 */
public record LeaseAnchor(String process, long at) {}
