package bazar.prove.history;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of one book in the list of one topic, where it may come and go. */
final class ListedBook {
    /** More than can be brought while a search is under way. */
    private static final int EDITIONS_KEPT = 64;

    private final Shelf shelf;
    private final Topic topic;
    private final Sequence editions;
    private final TreeMap<Long, List<Known>> knownAsBegun = new TreeMap<>();

    ListedBook(Shelf shelf, Topic topic) {
        this.shelf = shelf;
        this.topic = topic;
        this.editions = new Sequence("the edition of book " + shelf.book() + " in the list " + topic, 0);
    }

    Shelf shelf() {
        return shelf;
    }

    Sequence editions() {
        return editions;
    }

    /** @param known of the whole list */
    void begin(long edition, List<Known> known) {
        editions.begin(edition);
        knownAsBegun.put(edition, known);
        if (knownAsBegun.size() > EDITIONS_KEPT) {
            knownAsBegun.pollFirstEntry();
        }
    }

    /** What was known of the whole list when that edition was begun; empty for the first and for those long past. */
    List<Known> knownAsBegun(long edition) {
        return knownAsBegun.getOrDefault(edition, List.of());
    }

    /**
     * Judges a list.
     *
     * @param shown the edition in it; empty if it has none of this book
     * @param least that it must show, or a later one
     * @param broken the rule that it breaks otherwise
     */
    Optional<Violation> judge(Optional<Long> shown, Known least, Rule broken, Finished call) {
        if (shown.isEmpty()) {
            return judgeAbsence(least, broken, call);
        }
        if (shelf.topic(shown.get()) != topic) {
            String told = editions.name() + " was " + shown.get() + ", which is of another topic";
            return Optional.of(new Violation(Rule.NEVER_WRITTEN, told, call, Optional.empty()));
        }
        return editions.judge(shown.get(), least, broken, call);
    }

    /** It may be in the other list, or have been moved there since. */
    private Optional<Violation> judgeAbsence(Known least, Rule broken, Finished call) {
        boolean isElsewhere = shelf.topic(least.version()) != topic;
        boolean mayHaveLeft = shelf.use() == Use.MOVED && editions.possible() > least.version();
        if (!isElsewhere && !mayHaveLeft) {
            String told = editions.name() + " was none, though " + least.version() + " was known before";
            return Optional.of(new Violation(broken, told, call, Optional.ofNullable(least.by())));
        }
        if (!isElsewhere) {
            editions.learn(least.version() + 1, call);
        }
        return Optional.empty();
    }
}
