package bazar.shared.json;

import static java.util.Map.entry;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/** Reads strings, numbers and booleans. */
final class Scalars {
    static final Map<Type, ValueReader> READERS = Map.ofEntries(
            entry(String.class, Scalars::string),
            entry(Instant.class, Scalars::instant),
            entry(BigDecimal.class, Scalars::decimal),
            entry(Integer.class, Scalars::integer),
            entry(int.class, Scalars::integer),
            entry(Long.class, Scalars::longInteger),
            entry(long.class, Scalars::longInteger),
            entry(Boolean.class, Scalars::bool),
            entry(boolean.class, Scalars::bool));

    private static final String WHOLE_NUMBER = "a whole number";
    private static final String NUMBER = "a number";
    private static final String OUT_OF_RANGE = "the number is out of range";

    /**
     * Bounds the digits and the exponent: the database writes a number out in full, and 1e1000000000 is too long for
     * that.
     */
    private static final int MAX_DIGITS = 100;

    private Scalars() {}

    static String string(JsonParser json, Event event, Place place) {
        if (event != Event.VALUE_STRING) {
            throw place.expected("a string");
        }
        return wellFormed(json.getString(), place);
    }

    /** Refuses an unpaired surrogate: UTF-8 cannot encode it, and would replace it silently. */
    static String wellFormed(String text, Place place) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
                throw place.wrong("half of a surrogate pair is no character");
            }
        }
        return text;
    }

    private static Instant instant(JsonParser json, Event event, Place place) {
        try {
            return Instant.parse(string(json, event, place));
        } catch (DateTimeException e) {
            throw place.expected("a time such as 2026-11-30T12:00:00.000Z");
        }
    }

    private static Boolean bool(JsonParser json, Event event, Place place) {
        return switch (event) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw place.expected("true or false");
        };
    }

    private static Integer integer(JsonParser json, Event event, Place place) {
        long number = longInteger(json, event, place);
        if (number != (int) number) {
            throw place.wrong(OUT_OF_RANGE);
        }
        return (int) number;
    }

    /**
     * Reads an integer. 2.0 is one too: JSON Schema 2020-12 defines an integer by its value, not by how it is written.
     */
    private static Long longInteger(JsonParser json, Event event, Place place) {
        BigDecimal number = number(json, event, place, WHOLE_NUMBER);
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            boolean isWhole = number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
            throw isWhole ? place.wrong(OUT_OF_RANGE) : place.expected(WHOLE_NUMBER);
        }
    }

    /** Keeps the scale as written: 30.00 has two decimals. */
    private static BigDecimal decimal(JsonParser json, Event event, Place place) {
        BigDecimal number = number(json, event, place, NUMBER);
        if (Math.abs((long) number.scale()) <= MAX_DIGITS) {
            return number;
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        throw place.wrong(OUT_OF_RANGE);
    }

    private static BigDecimal number(JsonParser json, Event event, Place place, String expected) {
        if (event != Event.VALUE_NUMBER) {
            throw place.expected(expected);
        }
        String digits = json.getString();
        if (digits.length() > MAX_DIGITS) {
            throw place.wrong("a number has at most " + MAX_DIGITS + " characters");
        }
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw place.wrong(OUT_OF_RANGE); // the exponent is too large
        }
    }
}
