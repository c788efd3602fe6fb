package bazar.prove.history;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** What is known of one order, which is sold and may be cancelled later: when each was first told, and by which call. */
final class OrderHistory {
    /** The store dates a sale by whole ones of these. */
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

    /** Judges what a call has shown. */
    Optional<Violation> saw(OrderState shown, Finished call) {
        Optional<Violation> violation = state.judge(shown.ordinal(), due(call), Rule.STALE, call);
        if (violation.isEmpty() && shown != OrderState.UNHEARD_OF) {
            tell(shown, call);
        }
        return violation;
    }

    /**
     * Remembers that the sale bears a later date than this.
     *
     * @return the latest of all that it was told, which every sale of a later date is dated after, too
     */
    long isDatedAfter(long moment) {
        datedAfter = Math.max(datedAfter, moment);
        return datedAfter;
    }

    /** When somebody had been told of it, and the sale bore no later date. */
    long datedBy() {
        Finished first = firstTold.get(OrderState.SOLD);
        return first == null ? Long.MAX_VALUE : first.endedAt();
    }

    boolean isNewerThan(long moment) {
        return datedAfter >= moment;
    }

    /** What was told before the call began, which it must show, or a later one. */
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
