package bazar.prove.load;

import bazar.prove.history.History;
import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Operation.Cancel;
import bazar.prove.history.calls.OrderState;
import bazar.prove.history.calls.Outcome.OrderSeen;
import bazar.prove.history.calls.Outcome.Unknown;
import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.stack.machine.Pause;
import java.time.Duration;
import java.util.Optional;

/** Cancels orders of books that may be returned. It repeats a cancellation until it is answered. */
final class Returner implements Worker {
    private static final Duration REST = Duration.ofMillis(150);
    private static final Duration REST_BEFORE_REPEATING = Duration.ofMillis(200);

    /** Longer than any node takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final Doors doors;
    private final Caller caller;
    private final History history;
    private final RecentOrders orders;

    Returner(String name, Doors doors, Caller caller, History history, RecentOrders orders) {
        this.name = name;
        this.doors = doors;
        this.caller = caller;
        this.history = history;
        this.orders = orders;
    }

    @Override
    public void work(Ending ending) {
        orders.nextRegretted().ifPresent(this::cancel);
        ending.within(REST);
    }

    private void cancel(TakenOrder order) {
        Call call = history.begin(name, new Cancel(order.id(), order.book()));
        orders.add(order.id());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            Optional<Answer> answer = caller.cancel(doors.cancellation(order.id()));
            if (answer.isPresent()) {
                history.end(call, cancelled(answer.get()), answer.get().servedBy());
                return;
            }
            Pause.of(REST_BEFORE_REPEATING);
        }
        history.end(call, new Unknown());
    }

    private static OrderSeen cancelled(Answer answer) {
        if (!answer.isOk() || answer.order().state() != OrderState.CANCELLED) {
            throw answer.unexpected();
        }
        return answer.order();
    }
}
