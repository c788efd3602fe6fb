package bazar.catalog.leases;

import bazar.catalog.leases.Leases.Holder;
import bazar.shared.problem.RemoteProblem;
import jakarta.ws.rs.ProcessingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Has every cache that is leased drop what a write touches, before the write is committed. */
public final class Invalidator {
    private static final Logger LOG = System.getLogger(Invalidator.class.getName());

    private final Leases leases;
    private final Frontends frontends;
    private final Executor executor;
    private final Executor later;

    public Invalidator(Leases leases, LeaseConfig config, Executor executor) {
        this.leases = leases;
        this.frontends = new Frontends(config);
        this.executor = executor;
        Duration delay = config.retryDelay();
        this.later = CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, executor);
    }

    /** Completes once each leaseholder has acknowledged or its lease has run out. */
    public CompletionStage<Void> invalidate(String store, long epoch, long lsn, List<String> keys) {
        if (keys.isEmpty()) {
            leases.raise(lsn);
            return CompletableFuture.completedStage(null);
        }
        return CompletableFuture.allOf(leases.begin(lsn).stream()
                .map(holder -> new Delivery(holder, new Invalidation(holder.id(), store, epoch, lsn, keys)).start())
                .toArray(CompletableFuture<?>[]::new));
    }

    private final class Delivery {
        private final Holder holder;
        private final Invalidation invalidation;
        private final CompletableFuture<Void> settled = new CompletableFuture<>();
        private boolean failedBefore;

        Delivery(Holder holder, Invalidation invalidation) {
            this.holder = holder;
            this.invalidation = invalidation;
        }

        CompletableFuture<Void> start() {
            executor.execute(this::send);
            return settled;
        }

        private void send() {
            try {
                frontends.invalidate(holder.url(), invalidation);
                leases.acknowledged(holder);
                settled.complete(null);
            } catch (RemoteProblem | ProcessingException e) {
                failed(e);
            } catch (RuntimeException e) {
                settled.completeExceptionally(e);
            }
        }

        private void failed(RuntimeException cause) {
            if (!leases.mayServe(holder)) {
                LOG.log(
                        Level.WARNING,
                        () -> "event=lease-outwaited node=" + holder.name() + " lsn=" + invalidation.lsn());
                settled.complete(null);
                return;
            }
            if (!failedBefore) {
                failedBefore = true;
                LOG.log(
                        Level.WARNING,
                        () -> "event=invalidation-unacknowledged node=" + holder.name() + " lsn=" + invalidation.lsn()
                                + " cause=\"" + cause.getMessage() + "\"");
            }
            later.execute(this::send);
        }
    }
}
