package bazar.prove.load;

import bazar.prove.history.Shelf;
import bazar.stack.books.BookFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The books that everybody reads, buys and changes: few, so that everybody meets. Each answer tells which writes it has seen: prices only
 * rise, and the title says how often the book was filled up, so that the stock tells how many were sold.
 */
public final class TrialBooks {
    static final String TOPIC = "hammered";

    private static final int BOOKS = 4;
    private static final int COPIES = 50;
    private static final int OPENING_CENTS = 100;
    private static final Pattern TITLE = Pattern.compile("Hammered book [0-9]+, filling ([0-9]{1,18})");

    private TrialBooks() {}

    public static List<Shelf> shelves() {
        return LongStream.rangeClosed(1, BOOKS)
                .mapToObj(book -> new Shelf(book, OPENING_CENTS, COPIES))
                .toList();
    }

    /** @param path where it is written; the directory is there */
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

    static BigDecimal price(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static long cents(BigDecimal price) {
        return price.movePointRight(2).longValueExact();
    }

    static String title(long book, long filling) {
        return "Hammered book " + book + ", filling " + filling;
    }

    static long fillingIn(String title) {
        Matcher matcher = TITLE.matcher(title);
        if (!matcher.matches()) {
            throw new UnexpectedAnswer("a book has the title '" + title + "', which nobody gave it");
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String row(Shelf shelf) {
        return String.format(
                Locale.ROOT,
                "%d,\"%s\",%s,%d,%s",
                shelf.book(),
                title(shelf.book(), 0),
                TOPIC,
                shelf.copies(),
                price(shelf.cents()));
    }
}
