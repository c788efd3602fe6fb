package bazar.prove.history;

import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Operation;
import bazar.prove.history.calls.Outcome;
import bazar.prove.history.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The calls of all clients in one order. A call begins here before its request is sent and ends after its answer was
 * received. So a call that ended here before another began did so in real time, too. Each call is checked when it ends
 * and is not kept.
 */
public final class History {
    private static final int VIOLATIONS_KEPT = 20;

    private final Checker checker;
    private final LongSupplier clock;
    private final Tally tally = new Tally();
    private final List<Violation> violations = new ArrayList<>();
    private long calls;

    /** @param clock a monotonic one, in nanoseconds since the history began */
    public History(Checker checker, LongSupplier clock) {
        this.checker = checker;
        this.clock = clock;
    }

    public synchronized Call begin(String client, Operation operation) {
        Call call = new Call(++calls, client, operation, clock.getAsLong());
        checker.begun(call);
        return call;
    }

    public Finished end(Call call, Outcome outcome) {
        return end(call, outcome, "");
    }

    public synchronized Finished end(Call call, Outcome outcome, String servedBy) {
        Finished finished = new Finished(call, outcome, clock.getAsLong(), servedBy);
        tally.count(finished);
        checker.ended(finished).forEach(this::keep);
        return finished;
    }

    /** Counts a purchase whose outcome is unknown for now. */
    public synchronized void doubt() {
        tally.countDoubt();
    }

    public synchronized Tally tally() {
        return tally.copy();
    }

    /** Returns the first violations; {@link Tally} counts all. */
    public synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    public synchronized long acknowledgedSales(long book) {
        return checker.acknowledgedSales(book);
    }

    public synchronized long acknowledgedOrders() {
        return checker.acknowledgedOrders();
    }

    private void keep(Violation violation) {
        tally.count(violation);
        if (violations.size() < VIOLATIONS_KEPT) {
            violations.add(violation);
        }
    }
}
