package bazar.simulation.history;

import java.util.List;

/**
 * A sale as a replica has it in its rows.
 *
 * @param order its id
 * @param cart that it is of; null if it is of none
 * @param lsn of the log entry that made it
 * @param cancelledBy LSN of the log entry that cancelled it; {@link #STANDS} if none did
 */
public record Sale(String order, String cart, long lsn, List<Line> lines, long cancelledBy) {
    public static final long STANDS = Long.MAX_VALUE;

    boolean isCancelled() {
        return cancelledBy != STANDS;
    }

    /** Whether its copies were gone after that entry. */
    boolean standsAt(long afterLsn) {
        return lsn <= afterLsn && afterLsn < cancelledBy;
    }
}
