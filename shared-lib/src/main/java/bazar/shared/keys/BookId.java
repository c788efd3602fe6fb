package bazar.shared.keys;

import bazar.shared.problem.InvalidRequest;
import java.util.regex.Pattern;

/**
 * A book's id as a path parameter.
 *
 * @param value from 1 to 2^63 − 1
 */
public record BookId(long value) {
    private static final Pattern FORM = Pattern.compile("\\d{1,19}");

    public BookId {
        if (value < 1) {
            throw invalid();
        }
    }

    /** The factory method that JAX-RS looks for by its name. */
    public static BookId fromString(String text) {
        if (!FORM.matcher(text).matches()) {
            throw invalid();
        }
        try {
            return new BookId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static InvalidRequest invalid() {
        return new InvalidRequest("The id of a book is a whole number from 1 to " + Long.MAX_VALUE + ".");
    }
}
