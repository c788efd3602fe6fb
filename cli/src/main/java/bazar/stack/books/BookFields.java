package bazar.stack.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What each column of a file of books may hold, and the complaints about those that hold something else. */
final class BookFields {
    static final List<String> COLUMNS = List.of("id", "title", "topic", "quantity", "price");

    private static final int MAX_TITLE = 200;
    private static final int MAX_TOPIC = 100;
    private static final int MAX_QUANTITY = 1_000_000_000;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,19}");
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,8}(\\.[0-9]{1,2})?");

    private final Set<Long> ids = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();

    /** Empty if there is something to complain about. */
    Optional<NewBook> read(long line, List<String> fields) {
        if (fields.size() != COLUMNS.size()) {
            complain(line, "has " + fields.size() + " fields instead of " + COLUMNS.size());
            return Optional.empty();
        }
        int before = complaints.size();
        long id = id(line, fields.get(0));
        String title = title(line, fields.get(1));
        String topic = topic(line, fields.get(2));
        int quantity = quantity(line, fields.get(3));
        BigDecimal price = price(line, fields.get(4));
        return complaints.size() > before
                ? Optional.empty()
                : Optional.of(new NewBook(id, title, topic, quantity, price));
    }

    void complain(long line, String what) {
        complaints.add("line " + line + ": " + what);
    }

    List<String> complaints() {
        return complaints;
    }

    private long id(long line, String text) {
        long id = wholeNumber(text, Long.MAX_VALUE);
        if (id < 1) {
            complain(line, "the id " + quoted(text) + " is not a whole number from 1 to " + Long.MAX_VALUE);
        } else if (!ids.add(id)) {
            complain(line, "the id " + id + " is there already");
        }
        return id;
    }

    private String title(long line, String text) {
        if (text.isBlank()) {
            complain(line, "the title is empty");
        } else if (text.length() > MAX_TITLE) {
            complain(line, "the title has " + text.length() + " characters; at most " + MAX_TITLE + " fit");
        }
        return text;
    }

    private String topic(long line, String text) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            complain(line, "the topic is empty");
        } else if (length > MAX_TOPIC) {
            complain(line, "the topic has " + length + " characters; at most " + MAX_TOPIC + " fit");
        } else if (text.codePoints().anyMatch(BookFields::isNotText)) {
            complain(line, "the topic has a control character or one that does not exist");
        }
        return text;
    }

    private int quantity(long line, String text) {
        long quantity = wholeNumber(text, MAX_QUANTITY);
        if (quantity < 0) {
            complain(line, "the quantity " + quoted(text) + " is not a whole number from 0 to " + MAX_QUANTITY);
        }
        return (int) quantity;
    }

    private BigDecimal price(long line, String text) {
        if (!PRICE.matcher(text).matches()) {
            complain(line, "the price " + quoted(text) + " is not an amount from 0.00 to 99999999.99");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text).setScale(2);
    }

    /** -1 if it is none, or more than that. */
    private static long wholeNumber(String text, long max) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return -1;
        }
        BigDecimal number = new BigDecimal(text);
        return number.compareTo(BigDecimal.valueOf(max)) > 0 ? -1 : number.longValueExact();
    }

    private static boolean isNotText(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }

    private static String quoted(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\"";
    }
}
