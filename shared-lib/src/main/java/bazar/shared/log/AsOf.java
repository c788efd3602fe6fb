package bazar.shared.log;

import bazar.shared.problem.InvalidRequest;
import java.util.regex.Pattern;

/**
 * What a reply is current to: an entry of the catalog's log, and the epoch of the primary it was learned under. LSNs only
 * ever grow, across epochs too, so they alone order replies.
 *
 * @param epoch the primary's epoch, at least 1; 0 before a store is open
 * @param lsn log sequence number, at least 1; 0 before a store is open
 */
public record AsOf(long epoch, long lsn) implements Comparable<AsOf> {
    public static final String HEADER = "Bazar-As-Of";

    /** Carries what a reader wants an answer to be current to at least. */
    public static final String MIN_HEADER = "Bazar-Min-As-Of";

    public static final AsOf NOTHING = new AsOf(0, 0);
    private static final Pattern FORM = Pattern.compile("\\d{1,18}\\.\\d{1,18}");

    /** Reads {@code epoch.lsn}, the form in which the header carries it. */
    public static AsOf parse(String text) {
        if (!isAsOf(text)) {
            throw new InvalidRequest("An as-of has the form epoch.lsn, two numbers of at most 18 digits.");
        }
        int dot = text.indexOf('.');
        return new AsOf(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    }

    /** Of a header that may be absent; then it is {@link #NOTHING}. */
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
