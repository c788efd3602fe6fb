package bazar.simulation.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the clients of a run observed, in order. */
public final class History {
    private final Map<Long, Integer> openingStock;
    private final Map<String, Map<Long, Integer>> openingShelf;
    private final boolean isFresh;
    private final int daysOfCarts;
    private final List<Observation> observations = new ArrayList<>();

    /**
     * @param openingShelf editions by book id, by topic
     * @param isFresh false if reads may lag and need only be as current as what their reader has seen
     * @param daysOfCarts the lifetime of a cart after its last change
     */
    public History(
            Map<Long, Integer> openingStock,
            Map<String, Map<Long, Integer>> openingShelf,
            boolean isFresh,
            int daysOfCarts) {
        this.openingStock = openingStock;
        this.openingShelf = openingShelf;
        this.isFresh = isFresh;
        this.daysOfCarts = daysOfCarts;
    }

    public void add(Observation observation) {
        observations.add(observation);
    }

    Map<Long, Integer> openingStock() {
        return openingStock;
    }

    Map<String, Map<Long, Integer>> openingShelf() {
        return openingShelf;
    }

    boolean isFresh() {
        return isFresh;
    }

    int daysOfCarts() {
        return daysOfCarts;
    }

    List<Observation> observations() {
        return observations;
    }
}
