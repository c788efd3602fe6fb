package bazar.prove.history;

import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Topic;
import bazar.prove.history.calls.Use;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import bazar.prove.history.versions.Chain;
import bazar.prove.history.versions.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checker's knowledge of the list of one topic, which is a key of its own. A list that shows a write must also show
 * all that was known when that write began. Otherwise it is a state that never existed, even if no other list
 * contradicts it.
 */
final class Listing {
    private final Map<Long, ListedBook> books = new LinkedHashMap<>();
    private final Chain chain = new Chain();

    Listing(Topic topic, Collection<Shelf> shelves) {
        shelves.stream()
                .filter(shelf -> topic == Topic.HAMMERED || shelf.use() == Use.MOVED)
                .forEach(shelf -> books.put(shelf.book(), new ListedBook(shelf, topic)));
    }

    /** Returns the least edition of each book that a search that begins now must show. */
    List<Known> known() {
        return books.values().stream().map(book -> book.editions().known()).toList();
    }

    void begin(long book, long edition) {
        Optional.ofNullable(books.get(book)).ifPresent(listed -> listed.begin(edition, known()));
    }

    void acknowledge(long book, long edition, Finished call) {
        Optional.ofNullable(books.get(book))
                .ifPresent(listed -> listed.editions().learn(edition, call));
    }

    /**
     * Checks a list.
     *
     * @param shown the edition of each book in the list
     * @param due what was known when the search began
     */
    List<Violation> saw(Map<Long, Long> shown, List<Known> due, Finished call) {
        List<Known> least = leastFor(shown, due);
        List<Violation> violations = new ArrayList<>();
        int place = 0;
        for (ListedBook book : books.values()) {
            Known known = least.get(place);
            Rule broken = known.version() > due.get(place).version() ? Rule.DISORDER : Rule.STALE;
            book.judge(Optional.ofNullable(shown.get(book.shelf().book())), known, broken, call)
                    .ifPresent(violations::add);
            place++;
        }
        if (violations.isEmpty()) {
            chain.add(ofThoseThatStay(shown), call).ifPresent(other -> violations.add(disorder(call, other)));
        }
        return violations;
    }

    private List<Known> leastFor(Map<Long, Long> shown, List<Known> due) {
        List<Known> least = new ArrayList<>(due);
        shown.forEach((book, edition) -> {
            List<Known> known = books.containsKey(book) ? books.get(book).knownAsBegun(edition) : List.of();
            for (int i = 0; i < known.size(); i++) {
                least.set(i, Known.later(least.get(i), known.get(i)));
            }
        });
        return least;
    }

    private long[] ofThoseThatStay(Map<Long, Long> shown) {
        return books.values().stream()
                .filter(book -> book.shelf().use() != Use.MOVED)
                .mapToLong(book -> shown.get(book.shelf().book()))
                .toArray();
    }

    private static Violation disorder(Finished call, Finished other) {
        return new Violation(Rule.DISORDER, "these two lists cannot both have been there", call, Optional.of(other));
    }
}
