package bazar.catalog.replication.wire;

/**
 * The moment at which a secondary answered, by its own clock: the start of the next read lease. It precedes the grant,
 * so the secondary never counts a lease for longer than the primary does (Gray and Cheriton, SOSP 1989).
 *
 * @param process the process that answered; its clock cannot be compared with that of another process
 * @param at nanoseconds by the process's {@link bazar.shared.time.ElapsedTime}
 */
public record LeaseAnchor(String process, long at) {}
