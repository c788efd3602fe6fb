package bazar.prove.history;

import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Topic;
import bazar.prove.history.calls.Use;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import bazar.prove.history.versions.Known;
import bazar.prove.history.versions.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The checker's knowledge of one book in the list of one topic. The book may enter and leave the list. */
final class ListedBook {
    /** More editions than can be published while a search is in flight. */
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

    /** @param known what is known of the whole list */
    void begin(long edition, List<Known> known) {
        editions.begin(edition);
        knownAsBegun.put(edition, known);
        if (knownAsBegun.size() > EDITIONS_KEPT) {
            knownAsBegun.pollFirstEntry();
        }
    }

    /** Returns what was known of the whole list when that edition was begun; empty for the first and for old ones. */
    List<Known> knownAsBegun(long edition) {
        return knownAsBegun.getOrDefault(edition, List.of());
    }

    /**
     * Checks a list.
     *
     * @param shown the book's edition in the list; empty if the book is not in it
     * @param least the least version that the list must show
     * @param broken the rule that an older one breaks
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

    /** The book may be in the other list, or may have moved there since. */
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
