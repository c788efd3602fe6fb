package bazar.simulation.cluster;

import bazar.catalog.log.BookImage;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Titles that encode the edition of a book. */
final class Titles {
    private static final String EDITION = "edition ";

    private Titles() {}

    static String of(int edition) {
        return EDITION + edition;
    }

    static int editionOf(BookImage book) {
        return Integer.parseInt(book.title().substring(EDITION.length()));
    }

    /** Returns a list as a catalog answers it: an id and an edition a line. */
    static String on(String topic, Collection<BookImage> books) {
        return books.stream()
                .filter(book -> book.topic().equals(topic))
                .map(book -> book.id() + " " + editionOf(book))
                .collect(Collectors.joining("\n"));
    }

    /** Parses the editions in such a list, by book id. */
    static Map<Long, Integer> in(String list) {
        Map<Long, Integer> editions = new TreeMap<>();
        list.lines()
                .map(line -> line.split(" "))
                .forEach(book -> editions.put(Long.parseLong(book[0]), Integer.parseInt(book[1])));
        return editions;
    }
}
