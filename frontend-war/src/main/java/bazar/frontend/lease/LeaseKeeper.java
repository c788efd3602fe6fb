package bazar.frontend.lease;

import bazar.frontend.cache.CacheConfig;
import bazar.frontend.catalog.CatalogConfig;
import bazar.frontend.lease.core.CacheLease;
import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.LeaseAttempt;
import bazar.frontend.lease.core.Reception;
import bazar.shared.http.RestClients;
import bazar.shared.node.NodeConfig;
import bazar.shared.node.ShutdownHook;
import bazar.shared.node.VitalThreads;
import bazar.shared.problem.RootCause;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Keeps the cache leased while this node runs: asks the catalogs in turn until one grants a lease, renews it after a
 * third of its time, and hands it back when the node stops. It runs on its own thread, so that load on the server does
 * not delay it.
 */
@ApplicationScoped
public class LeaseKeeper {
    private static final int RENEWALS_PER_LEASE = 3;

    private CacheLease lease;
    private CacheInstance cacheInstance;
    private NodeConfig node;
    private Duration retryDelay;
    private Duration askTimeout;
    private List<Catalog> catalogs;
    private Event<LeaseBegun> begun;

    @Inject
    private VitalThreads threads;

    private volatile Thread thread;
    private volatile ShutdownHook shutdownHook;
    private final LeaseLog log = new LeaseLog();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private int next;

    protected LeaseKeeper() {}

    @Inject
    LeaseKeeper(
            CacheLease lease,
            CacheInstance cacheInstance,
            @ConfigProperties(prefix = "bazar.node") NodeConfig node,
            @ConfigProperties CacheConfig cache,
            @ConfigProperties CatalogConfig catalog,
            Event<LeaseBegun> begun) {
        this.begun = begun;
        this.lease = lease;
        this.cacheInstance = cacheInstance;
        this.node = node;
        this.retryDelay = cache.leaseRetryDelay();
        this.askTimeout = cache.leaseAskTimeout();
        this.catalogs = catalog.nodes().stream()
                .map(url -> new Catalog(url, clientOf(url, askTimeout)))
                .toList();
    }

    void start(@Observes Startup event) {
        thread = threads.newThread(this::keep);
        thread.setName("cache-lease");
        thread.start();
        shutdownHook = ShutdownHook.of(this::end);
    }

    boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    @PreDestroy
    void stop() {
        shutdownHook.sayAtLast();
    }

    /** Waits for the last request before handing the lease back, because that request could obtain another. */
    private void end() {
        stopping.countDown();
        lease.end();
        try {
            thread.join(askTimeout.multipliedBy(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        handBack(catalogs.get(next));
    }

    private void handBack(Catalog grantor) {
        try {
            grantor.client.handBack(cacheInstance.id());
            log.handedBack(grantor.url);
        } catch (RuntimeException e) {
            log.notHandedBack(grantor.url, e);
        }
    }

    private void keep() {
        try {
            Duration pause = Duration.ZERO;
            while (!stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                pause = askInTurn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to wait before the next request */
    private Duration askInTurn() {
        List<String> refusals = new ArrayList<>();
        for (int tried = 0; tried < catalogs.size() && stopping.getCount() > 0; tried++) {
            Catalog catalog = catalogs.get(next);
            LeaseAttempt leaseAttempt = lease.ask();
            try {
                Grant grant =
                        catalog.client.ask(LeaseRequest.of(leaseAttempt, cacheInstance.id(), node.name(), node.url()));
                Reception reception = lease.granted(leaseAttempt, grant);
                if (reception != Reception.IGNORED) {
                    if (reception == Reception.BEGUN) {
                        log.gained(grant, catalog.url);
                        begun.fire(new LeaseBegun());
                    }
                    return Duration.ofMillis(grant.millis() / RENEWALS_PER_LEASE);
                }
                refusals.add(catalog.url + ": outdated, or too short to be of use");
            } catch (RuntimeException e) {
                log.refused(leaseAttempt, catalog.url, e);
                refusals.add(catalog.url + ": " + RootCause.messageOf(e));
            }
            next = (next + 1) % catalogs.size();
        }
        if (lease.hold() == null) {
            log.lost(refusals);
        }
        return retryDelay;
    }

    private static LeaseClient clientOf(URI url, Duration timeout) {
        return RestClients.builder(url, timeout, timeout).build(LeaseClient.class);
    }

    private record Catalog(URI url, LeaseClient client) {}
}
