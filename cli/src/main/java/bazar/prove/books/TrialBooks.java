package bazar.prove.books;

import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Topic;
import bazar.prove.history.calls.Use;
import bazar.stack.books.BookFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The books of a trial.
 *
 * <p>All clients use the same few books, so that they conflict. The others make the lists too long to be read in one
 * go, and some of them, far apart, move between the lists. Each answer shows which writes it includes: prices only
 * rise and the title contains the edition, so that the stock gives the number of copies sold.
 */
public final class TrialBooks {
    private static final int BOOKS = 240;
    private static final int SOLD = 4;
    private static final int RETURNED = 2;
    private static final int FROM_ONE_MOVED_TO_THE_NEXT = 40;
    private static final int COPIES = 50;
    private static final int OPENING_CENTS = 100;
    private static final Pattern TITLE = Pattern.compile("Hammered book [0-9]+, edition ([0-9]{1,18})");

    private TrialBooks() {}

    public static List<Shelf> shelves() {
        return LongStream.rangeClosed(1, BOOKS)
                .mapToObj(book -> new Shelf(book, OPENING_CENTS, COPIES, use(book)))
                .toList();
    }

    /** Returns the books with one of these uses. */
    public static List<Shelf> shelves(Use... uses) {
        return shelves().stream()
                .filter(shelf -> List.of(uses).contains(shelf.use()))
                .toList();
    }

    /**
     * Writes the books to a file and reads them back.
     *
     * @param path the file, in an existing directory
     */
    public static BookFile file(Path path) {
        String header = "id,title,topic,quantity,price\n";
        String csv = shelves().stream().map(TrialBooks::row).collect(Collectors.joining("\n", header, "\n"));
        try {
            Files.writeString(path, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BookFile.read(path);
    }

    /** Returns a number of cents as a price. */
    public static BigDecimal price(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** Returns a price as a number of cents. */
    public static long cents(BigDecimal price) {
        return price.movePointRight(2).longValueExact();
    }

    /** Returns the title of a book's edition. */
    public static String title(long book, long edition) {
        return "Hammered book " + book + ", edition " + edition;
    }

    /** Returns the edition in a title, or empty if no client of a trial gave a book this title. */
    public static OptionalLong editionIn(String title) {
        Matcher matcher = TITLE.matcher(title);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** Returns the topic's name in the store. */
    public static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static Use use(long book) {
        if (book <= SOLD) {
            return Use.SOLD;
        }
        if (book <= SOLD + RETURNED) {
            return Use.RETURNED;
        }
        return book % FROM_ONE_MOVED_TO_THE_NEXT == 0 ? Use.MOVED : Use.LEFT_ALONE;
    }

    private static String row(Shelf shelf) {
        return String.format(
                Locale.ROOT,
                "%d,\"%s\",%s,%d,%s",
                shelf.book(),
                title(shelf.book(), 0),
                name(shelf.topic(0)),
                shelf.copies(),
                price(shelf.cents()));
    }
}
