package bazar.shared.log;

import bazar.shared.problem.InvalidRequest;

/**
 * What a reply is current to: an entry of the catalog's log, and the epoch of the primary it was learned under. LSNs only
 * ever grow, across epochs too, so they alone order replies.
 *
 * @param epoch the primary's epoch, at least 1; 0 before a store is open
 * @param lsn log sequence number, at least 1; 0 before a store is open
 */
public record AsOf(long epoch, long lsn) implements Comparable<AsOf> {
    public static final String HEADER = "Bazar-As-Of";
    public static final AsOf NOTHING = new AsOf(0, 0);

    /** Reads {@code epoch.lsn}, the form in which the header carries it. */
    public static AsOf parse(String text) {
        if (!text.matches("\\d{1,18}\\.\\d{1,18}")) {
            throw new InvalidRequest("An as-of has the form epoch.lsn, two numbers of at most 18 digits.");
        }
        int dot = text.indexOf('.');
        return new AsOf(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(AsOf other) {
        return Long.compare(lsn, other.lsn);
    }

    @Override
    public String toString() {
        return epoch + "." + lsn;
    }
}
