package bazar.stack.books;

import java.util.ArrayList;
import java.util.List;

/** The errors of a file: the first as messages, the rest as a number. */
final class BookFileErrors {
    private static final int IN_WORDS = 20;

    private final List<String> first = new ArrayList<>();
    private long rest;

    void add(String complaint) {
        if (first.size() < IN_WORDS) {
            first.add(complaint);
        } else {
            rest++;
        }
    }

    void addAt(long line, String complaint) {
        add("line " + line + ": " + complaint);
    }

    long count() {
        return first.size() + rest;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(first);
        if (rest > 0) {
            lines.add("and " + rest + " more.");
        }
        return lines;
    }
}
