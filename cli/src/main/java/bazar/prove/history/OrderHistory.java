package bazar.prove.history;

import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.OrderState;
import bazar.prove.history.rules.Rule;
import bazar.prove.history.rules.Violation;
import bazar.prove.history.versions.Known;
import bazar.prove.history.versions.Sequence;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** The checker's knowledge of one order: which call first showed it as sold and which as cancelled. */
final class OrderHistory {
    /** The resolution of the store's dates of sales. */
    private static final long UNIT = Duration.ofMillis(1).toNanos();

    private final Sequence state;
    private final Map<OrderState, Finished> firstTold = new EnumMap<>(OrderState.class);
    private long datedAfter = Long.MIN_VALUE;

    OrderHistory(String order) {
        this.state = new Sequence(
                "the state of order " + order + " (0 is unheard of, 1 sold, 2 cancelled)",
                OrderState.UNHEARD_OF.ordinal());
        state.begin(OrderState.SOLD.ordinal());
    }

    void sold(Finished purchase) {
        isDatedAfter(purchase.call().begunAt() - UNIT);
        tell(OrderState.SOLD, purchase);
    }

    void beginCancelling() {
        state.begin(OrderState.CANCELLED.ordinal());
    }

    void cancelled(Finished cancellation) {
        tell(OrderState.CANCELLED, cancellation);
    }

    /** Checks the state that a call has shown. */
    Optional<Violation> saw(OrderState shown, Finished call) {
        Optional<Violation> violation = state.judge(shown.ordinal(), due(call), Rule.STALE, call);
        if (violation.isEmpty() && shown != OrderState.UNHEARD_OF) {
            tell(shown, call);
        }
        return violation;
    }

    /**
     * Records that the sale's date is later than a moment.
     *
     * @return the latest of the recorded moments; every later sale is dated after it, too
     */
    long isDatedAfter(long moment) {
        datedAfter = Math.max(datedAfter, moment);
        return datedAfter;
    }

    /** Returns when a call had first shown the order, which its date does not exceed. */
    long datedBy() {
        Finished first = firstTold.get(OrderState.SOLD);
        return first == null ? Long.MAX_VALUE : first.endedAt();
    }

    boolean isNewerThan(long moment) {
        return datedAfter >= moment;
    }

    /** Returns the state that was shown before the call began: the least that the call must show. */
    private Known due(Finished call) {
        Known due = new Known(OrderState.UNHEARD_OF.ordinal(), null);
        for (Map.Entry<OrderState, Finished> told : firstTold.entrySet()) {
            if (told.getValue().endedAt() < call.call().begunAt()) {
                due = new Known(told.getKey().ordinal(), told.getValue());
            }
        }
        return due;
    }

    private void tell(OrderState shown, Finished call) {
        state.learn(shown.ordinal(), call);
        EnumSet.range(OrderState.SOLD, shown).forEach(told -> firstTold.putIfAbsent(told, call));
    }
}
