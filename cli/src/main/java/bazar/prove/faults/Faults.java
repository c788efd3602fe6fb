package bazar.prove.faults;

import bazar.prove.network.Network;
import bazar.stack.Stack;
import bazar.stack.machine.Pause;
import bazar.stack.node.Node;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Breaks nodes and brings them back, step by step. */
public final class Faults {
    private final Stack stack;
    private final Network network;
    private final Schedule schedule;
    private final FaultLog log;
    private final LongSupplier clock;
    private final Consumer<String> progress;

    public Faults(
            Stack stack,
            Network network,
            Schedule schedule,
            FaultLog log,
            LongSupplier clock,
            Consumer<String> progress) {
        this.stack = stack;
        this.network = network;
        this.schedule = schedule;
        this.log = log;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Takes the schedule's next step and returns when its nodes are ready again.
     *
     * @throws bazar.stack.machine.StackException if a node does not come back
     */
    public void next() {
        Step step = schedule.next();
        Pause.of(step.rest());
        List<Fault> faults =
                step.nodes().stream().map(node -> begin(step.kind(), node)).toList();
        Pause.of(step.length());
        faults.forEach(this::end);
    }

    private Fault begin(FaultKind kind, String node) {
        Fault fault = log.begin(kind, node, clock.getAsLong());
        kind.begin(stack, network, named(node));
        return log.goOn(fault, clock.getAsLong());
    }

    private void end(Fault fault) {
        Fault mended = log.goOn(fault, clock.getAsLong());
        fault.kind().end(stack, network, named(fault.node()));
        progress.accept("  " + log.goOn(mended, clock.getAsLong()));
    }

    private Node named(String name) {
        return stack.node(name).orElseThrow();
    }
}
