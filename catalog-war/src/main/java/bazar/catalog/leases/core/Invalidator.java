package bazar.catalog.leases.core;

import bazar.catalog.leases.core.Leases.Holder;
import bazar.catalog.log.Epoch;
import bazar.catalog.time.Timer;
import bazar.shared.logging.LogEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Invalidates what a write touches in every leased cache, before the write commits. */
public final class Invalidator {
    private static final Logger LOG = System.getLogger(Invalidator.class.getName());

    private final Epoch epoch;
    private final Leases leases;
    private final Caches caches;
    private final Duration retryDelay;
    private final Timer timer;

    /** @param retryDelay how long to wait before an unacknowledged invalidation is sent again */
    public Invalidator(Epoch epoch, Leases leases, Caches caches, Duration retryDelay, Timer timer) {
        this.epoch = epoch;
        this.leases = leases;
        this.caches = caches;
        this.retryDelay = retryDelay;
        this.timer = timer;
    }

    /**
     * Completes once each leaseholder has acknowledged or its lease has ended.
     *
     * @return the names of the leaseholders that did not acknowledge at once
     */
    public CompletionStage<Set<String>> invalidate(long lsn, List<String> keys) {
        if (keys.isEmpty()) {
            leases.raise(lsn);
            return CompletableFuture.completedStage(Set.of());
        }
        List<Delivery> deliveries = leases.begin(lsn).stream()
                .map(holder ->
                        new Delivery(holder, new Invalidation(holder.id(), epoch.store(), epoch.number(), lsn, keys)))
                .toList();
        deliveries.forEach(Delivery::begin);
        return CompletableFuture.allOf(
                        deliveries.stream().map(delivery -> delivery.settled).toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> deliveries.stream()
                        .filter(delivery -> delivery.hasFailed || delivery.isOutwaited)
                        .map(delivery -> delivery.holder.name())
                        .collect(Collectors.toSet()));
    }

    private final class Delivery {
        private final Holder holder;
        private final Invalidation invalidation;
        private final CompletableFuture<Void> settled = new CompletableFuture<>();
        private volatile boolean hasFailed;
        private volatile boolean isOutwaited;

        Delivery(Holder holder, Invalidation invalidation) {
            this.holder = holder;
            this.invalidation = invalidation;
        }

        /** Watches the lease independently of the call, because the call may hang, for example in name resolution. */
        void begin() {
            send();
            watch();
        }

        private void send() {
            caches.invalidate(holder, invalidation).whenComplete((none, failure) -> {
                if (failure == null) {
                    leases.acknowledged(holder);
                    settled.complete(null);
                } else {
                    failed(failure);
                }
            });
        }

        private void failed(Throwable failure) {
            if (!hasFailed) {
                hasFailed = true;
                LOG.log(
                        Level.WARNING,
                        LogEvent.named("invalidation-unacknowledged")
                                .with("node", holder.name())
                                .with("lsn", invalidation.lsn())
                                .withText("cause", causeOf(failure).getMessage()));
            }
            settleIfLeaseIsOver();
            if (!settled.isDone()) {
                timer.after(retryDelay, () -> {
                    if (!settled.isDone()) {
                        send();
                    }
                });
            }
        }

        /** Looks again when the lease ends, because it may have been renewed. {@link Leases#ask} bounds that. */
        private void watch() {
            settleIfLeaseIsOver();
            if (!settled.isDone()) {
                timer.after(leases.remaining(holder), this::watch);
            }
        }

        private void settleIfLeaseIsOver() {
            if (settled.isDone() || leases.mayServe(holder)) {
                return;
            }
            isOutwaited = true;
            if (settled.complete(null)) {
                LOG.log(
                        Level.WARNING,
                        LogEvent.named("lease-outwaited")
                                .with("node", holder.name())
                                .with("lsn", invalidation.lsn()));
            }
        }

        private static Throwable causeOf(Throwable failure) {
            return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        }
    }
}
