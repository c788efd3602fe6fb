package bazar.frontend.search;

import bazar.shared.problem.InvalidRequest;
import java.util.regex.Pattern;

/**
 * Which part of a list is requested.
 *
 * @param after the greatest id to leave out, at least 0
 * @param limit how many books at most, from 1 to 1,000
 */
record Page(long after, int limit) {
    static final int MAX_LIMIT = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

    /** Parses the query parameters; absent ones are null. */
    static Page of(String after, String limit) {
        return new Page(
                after == null ? 0 : number("after", after, 0, Long.MAX_VALUE),
                limit == null ? MAX_LIMIT : (int) number("limit", limit, 1, MAX_LIMIT));
    }

    boolean isDefault() {
        return after == 0 && limit == MAX_LIMIT;
    }

    private static long number(String parameter, String text, long least, long most) {
        long value = NUMBER.matcher(text).matches() ? Long.parseUnsignedLong(text) : -1; // too large: negative
        if (value < least || value > most) {
            throw new InvalidRequest(
                    "The parameter " + parameter + " is a whole number from " + least + " to " + most + ".");
        }
        return value;
    }
}
