package bazar.simulation.cluster;

import bazar.catalog.replication.primary.Follower;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.shared.problem.ProblemException;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Exchanges messages with one secondary for a primary, one at a time, whenever one is due. */
final class Courier {
    private final Host host;
    private final LongSupplier clock;
    private final Replication replication;
    private final Function<Message, CompletionStage<ReplicaAck>> secondary;
    private final Follower follower;
    private boolean underWay;
    private boolean closed;
    private long alarm;

    /**
     * @param clock the follower's clock
     * @param follow receives the wake-up call of this object, and returns the secondary's follower
     */
    Courier(
            Host host,
            LongSupplier clock,
            Replication replication,
            Function<Runnable, Follower> follow,
            Function<Message, CompletionStage<ReplicaAck>> secondary) {
        this.host = host;
        this.clock = clock;
        this.replication = replication;
        this.secondary = secondary;
        Executor thread = host.thread();
        this.follower = follow.apply(() -> thread.execute(this::wake));
        thread.execute(this::wake);
    }

    void close() {
        closed = true;
    }

    private void wake() {
        if (closed || underWay) {
            return;
        }
        long wait = follower.dueAt() - clock.getAsLong();
        if (wait <= 0) {
            exchange();
        } else {
            long own = ++alarm;
            host.after(Duration.ofNanos(wait + 1), () -> {
                if (own == alarm) {
                    wake();
                }
            });
        }
    }

    private void exchange() {
        underWay = true;
        Message message = follower.next();
        secondary.apply(message).whenComplete((state, failure) -> {
            underWay = false;
            if (failure == null) {
                replication.answered(follower, state);
            } else {
                failed(failure);
            }
            wake();
        });
    }

    private void failed(Throwable failure) {
        if (failure instanceof ProblemException refusal && refusal.problem().isNamed("older-epoch")) {
            replication.refused(follower, refusal.getMessage());
        }
        replication.failed(follower, failure.getMessage());
    }
}
