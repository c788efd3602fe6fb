package bazar.simulation.history;

import static bazar.simulation.history.Invariant.FRESH;

import bazar.simulation.history.Observation.SearchBegan;
import bazar.simulation.history.Observation.SearchEnded;
import bazar.simulation.history.Observation.ShelfChangeBegan;
import bazar.simulation.history.Observation.ShelfChanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks that each list shows the shelf at one moment: not before the latest state that was known when the reader
 * began, and not after the last change that had begun. Changes happen one at a time, so each moment has a number.
 */
final class Lists {
    private final boolean isFresh;
    private final List<Violation> violations;

    /** The shelf after each change: editions by book id, by topic. */
    private final List<Map<String, Map<Long, Integer>>> shelves = new ArrayList<>();

    private final Map<String, Integer> knownAtBegin = new HashMap<>();
    private int known;

    Lists(History history, List<Violation> violations) {
        this.isFresh = history.isFresh();
        this.violations = violations;
        shelves.add(history.openingShelf());
    }

    void judge(List<Observation> observations) {
        for (Observation observation : observations) {
            if (observation instanceof ShelfChangeBegan change) {
                shelves.add(after(change));
            } else if (observation instanceof ShelfChanged) {
                known = shelves.size() - 1;
            } else if (observation instanceof SearchBegan search) {
                knownAtBegin.put(search.reader(), isFresh ? known : 0);
            } else if (observation instanceof SearchEnded search) {
                ended(search);
            }
        }
    }

    private Map<String, Map<Long, Integer>> after(ShelfChangeBegan change) {
        Map<String, Map<Long, Integer>> shelf = new TreeMap<>();
        shelves.get(shelves.size() - 1).forEach((topic, books) -> shelf.put(topic, new TreeMap<>(books)));
        shelf.values().forEach(books -> books.remove(change.book()));
        if (change.topic() != null) {
            shelf.computeIfAbsent(change.topic(), topic -> new TreeMap<>()).put(change.book(), change.edition());
        }
        return shelf;
    }

    private void ended(SearchEnded search) {
        int least = knownAtBegin.get(search.reader());
        for (int moment = least; moment < shelves.size(); moment++) {
            Map<Long, Integer> books = shelves.get(moment).getOrDefault(search.topic(), Map.of());
            if (books.equals(search.editions())) {
                known = Math.max(known, moment);
                return;
            }
        }
        violations.add(new Violation(
                FRESH, search + " matches no moment from change " + least + " to " + (shelves.size() - 1)));
    }
}
