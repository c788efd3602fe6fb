package bazar.stack.books;

import bazar.shared.books.BookRules;
import bazar.shared.books.BrokenRule;
import bazar.shared.books.OpeningRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Checks the fields of a file of books by the catalog's own rules and collects the errors. */
final class BookFields {
    /** Also {@code 12.0}, as spreadsheets and programs may write whole numbers. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("([0-9]{1,19})(\\.0{1,20})?");

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9.']{1,20},[0-9]{1,2}");
    private static final Pattern ROUNDED = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]+");

    private final OpeningRules opening = new OpeningRules();
    private final BookFileErrors bookFileErrors;

    BookFields(BookFileErrors bookFileErrors) {
        this.bookFileErrors = bookFileErrors;
    }

    /** Returns the book of a row; empty if the row has errors. */
    Optional<NewBook> read(long line, List<String> fields) {
        long before = bookFileErrors.count();
        BookRules rules = new BookRules("line " + line);
        Optional<Long> id = kept(() -> rules.id(wholeNumber(rules, "id", fields.get(0), Long.MAX_VALUE)));
        Optional<String> title = kept(() -> rules.title(fields.get(1)));
        Optional<String> topic = kept(() -> rules.topic(fields.get(2)));
        Optional<Integer> quantity = kept(() ->
                rules.copies("quantity", (int) wholeNumber(rules, "quantity", fields.get(3), BookRules.MAX_STOCK)));
        Optional<BigDecimal> price = kept(() -> rules.price(amount(rules, fields.get(4))));
        id.ifPresent(known -> addTo(rules, known));
        return bookFileErrors.count() > before
                ? Optional.empty()
                : Optional.of(new NewBook(
                        id.orElseThrow(),
                        title.orElseThrow(),
                        topic.orElseThrow(),
                        quantity.orElseThrow(),
                        price.orElseThrow()));
    }

    /** Returns the value; records an error and returns empty if a rule is broken. */
    private <T> Optional<T> kept(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (BrokenRule e) {
            bookFileErrors.add(e.getMessage());
            return Optional.empty();
        }
    }

    private void addTo(BookRules rules, long id) {
        try {
            opening.add(id);
        } catch (BrokenRule e) {
            bookFileErrors.add(rules.book() + ": " + e.getMessage());
        }
    }

    private static long wholeNumber(BookRules rules, String field, String text, long max) {
        var number = WHOLE_NUMBER.matcher(text);
        if (number.matches()) {
            BigDecimal value = new BigDecimal(number.group(1));
            if (value.compareTo(BigDecimal.valueOf(max)) <= 0) {
                return value.longValueExact();
            }
        }
        throw rules.broken("the " + field + " " + quoted(text)
                + (ROUNDED.matcher(text).matches()
                        ? " was rounded by a spreadsheet"
                        : " is no whole number up to " + max));
    }

    private static BigDecimal amount(BookRules rules, String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw rules.broken("the price " + quoted(text)
                    + (DECIMAL_COMMA.matcher(text).matches()
                            ? " has a decimal comma; write a point"
                            : " is no amount such as 24.50"));
        }
        return new BigDecimal(text);
    }

    private static String quoted(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\"";
    }
}
