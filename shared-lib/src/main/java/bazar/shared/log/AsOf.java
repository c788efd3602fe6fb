package bazar.shared.log;

import bazar.shared.problem.InvalidRequest;
import java.util.regex.Pattern;

/**
 * How current a reply is: an entry of the catalog's log, and the epoch of the primary that it was learned from. LSNs
 * increase across epochs too, so the LSN alone orders replies.
 *
 * @param epoch the primary's epoch, at least 1; 0 before a store is open
 * @param lsn the log sequence number, at least 1; 0 before a store is open
 */
public record AsOf(long epoch, long lsn) implements Comparable<AsOf> {
    public static final String HEADER = "Bazar-As-Of";

    /** The header with which a reader demands a minimum. */
    public static final String MIN_HEADER = "Bazar-Min-As-Of";

    public static final AsOf NOTHING = new AsOf(0, 0);
    private static final Pattern FORM = Pattern.compile("\\d{1,18}\\.\\d{1,18}");

    /** Parses {@code epoch.lsn}, the form of the header. */
    public static AsOf parse(String text) {
        if (!isAsOf(text)) {
            throw new InvalidRequest("An as-of has the form epoch.lsn, two numbers of at most 18 digits.");
        }
        int dot = text.indexOf('.');
        return new AsOf(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    }

    /** Returns the header's value, or {@link #NOTHING} if the header is absent. */
    public static AsOf ofHeader(String header) {
        return header == null ? NOTHING : parse(header);
    }

    public static boolean isAsOf(String text) {
        return FORM.matcher(text).matches();
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
