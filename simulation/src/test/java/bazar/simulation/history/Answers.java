package bazar.simulation.history;

import bazar.simulation.history.Observation.CancelBegan;
import bazar.simulation.history.Observation.CancelRefused;
import bazar.simulation.history.Observation.CheckoutBegan;
import bazar.simulation.history.Observation.LookBegan;
import bazar.simulation.history.Observation.OrderBegan;
import bazar.simulation.history.Observation.OrderCancelled;
import bazar.simulation.history.Observation.OrderDenied;
import bazar.simulation.history.Observation.OrderRefused;
import bazar.simulation.history.Observation.OrderShown;
import bazar.simulation.history.Observation.OrderSold;
import bazar.simulation.history.Observation.ReadBegan;
import bazar.simulation.history.Observation.ReadEnded;
import bazar.simulation.history.Observation.SearchBegan;
import bazar.simulation.history.Observation.SearchEnded;
import bazar.simulation.history.Observation.ShelfChangeBegan;
import bazar.simulation.history.Observation.ShelfChanged;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks that every client got its answers in the end. */
final class Answers {
    private final List<Observation> observations;
    private final List<Violation> violations;

    Answers(List<Observation> observations, List<Violation> violations) {
        this.observations = observations;
        this.violations = violations;
    }

    void judge() {
        Set<String> waiting = new LinkedHashSet<>();
        for (Observation observation : observations) {
            if (observation instanceof ReadBegan read) {
                waiting.add(read.reader());
            } else if (observation instanceof ReadEnded read) {
                waiting.remove(read.reader());
            } else if (observation instanceof SearchBegan search) {
                waiting.add(search.reader());
            } else if (observation instanceof SearchEnded search) {
                waiting.remove(search.reader());
            } else if (observation instanceof LookBegan look) {
                waiting.add(look.reader());
            } else if (observation instanceof OrderShown order) {
                waiting.remove(order.reader());
            } else if (observation instanceof OrderDenied order) {
                waiting.remove(order.reader());
            } else if (observation instanceof ShelfChangeBegan) {
                waiting.add("a change of the shelf");
            } else if (observation instanceof ShelfChanged) {
                waiting.remove("a change of the shelf");
            } else if (observation instanceof OrderBegan order) {
                waiting.add(order.order());
            } else if (observation instanceof CheckoutBegan checkout) {
                waiting.add(checkout.order());
            } else if (observation instanceof OrderSold order) {
                waiting.remove(order.order());
            } else if (observation instanceof OrderRefused order) {
                waiting.remove(order.order());
            } else if (observation instanceof CancelBegan cancel) {
                waiting.add(cancel.order());
            } else if (observation instanceof OrderCancelled cancel) {
                waiting.remove(cancel.order());
            } else if (observation instanceof CancelRefused cancel) {
                waiting.remove(cancel.order());
            }
        }
        if (!waiting.isEmpty()) {
            violations.add(new Violation(Invariant.LIVELY, "no answer came for " + waiting));
        }
    }
}
