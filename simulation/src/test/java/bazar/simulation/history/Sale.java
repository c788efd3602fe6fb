package bazar.simulation.history;

import java.util.List;

/**
 * A sale in the rows of a replica.
 *
 * @param order the order's id
 * @param cart the id of its cart; null if there is none
 * @param lsn the log entry that made it
 * @param cancelledBy the LSN of the log entry that cancelled it; {@link #STANDS} if none did
 */
public record Sale(String order, String cart, long lsn, List<Line> lines, long cancelledBy) {
    public static final long STANDS = Long.MAX_VALUE;

    boolean isCancelled() {
        return cancelledBy != STANDS;
    }

    /** Returns whether the sale was in effect after that entry. */
    boolean standsAt(long afterLsn) {
        return lsn <= afterLsn && afterLsn < cancelledBy;
    }
}
