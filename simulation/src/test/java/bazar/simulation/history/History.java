package bazar.simulation.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the clients of a run observed, in the order in which it happened. */
public final class History {
    private final Map<Long, Integer> openingStock;
    private final int daysOfCarts;
    private final List<Observation> observations = new ArrayList<>();

    /** @param daysOfCarts how long a cart lives that nobody changes */
    public History(Map<Long, Integer> openingStock, int daysOfCarts) {
        this.openingStock = openingStock;
        this.daysOfCarts = daysOfCarts;
    }

    public void add(Observation observation) {
        observations.add(observation);
    }

    Map<Long, Integer> openingStock() {
        return openingStock;
    }

    int daysOfCarts() {
        return daysOfCarts;
    }

    List<Observation> observations() {
        return observations;
    }
}
