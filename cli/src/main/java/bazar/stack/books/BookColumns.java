package bazar.stack.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The positions of the columns in a file of books, read from its header. Columns may have any order and case. Empty
 * trailing columns without a name are allowed.
 */
final class BookColumns {
    private static final List<String> NAMES = List.of("id", "title", "topic", "quantity", "price");

    private final List<Integer> places;

    private BookColumns(List<Integer> places) {
        this.places = places;
    }

    /** @throws BadBooks if a column is missing or unknown */
    static BookColumns of(String source, long line, List<String> header) {
        List<String> names = trimmed(header).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (names.size() != NAMES.size() || !Set.copyOf(NAMES).equals(new HashSet<>(names))) {
            throw new BadBooks(
                    source, List.of("line " + line + ": the header is not " + String.join(",", NAMES) + "."));
        }
        return new BookColumns(NAMES.stream().map(names::indexOf).toList());
    }

    /** Returns the values in the order id, title, topic, quantity, price; empty unless there are five. */
    Optional<List<String>> in(List<String> row) {
        List<String> fields = new ArrayList<>(row);
        while (fields.size() > places.size() && fields.get(fields.size() - 1).isBlank()) {
            fields.remove(fields.size() - 1);
        }
        return fields.size() == places.size()
                ? Optional.of(
                        places.stream().map(fields::get).map(String::strip).toList())
                : Optional.empty();
    }

    private static List<String> trimmed(List<String> header) {
        int end = header.size();
        while (end > 0 && header.get(end - 1).isBlank()) {
            end--;
        }
        return header.subList(0, end);
    }
}
