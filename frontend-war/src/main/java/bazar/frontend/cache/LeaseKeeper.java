package bazar.frontend.cache;

import bazar.frontend.catalog.CatalogConfig;
import bazar.shared.node.NodeConfig;
import bazar.shared.problem.RemoteProblemMapper;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Keeps the cache under a lease for as long as this node runs: asks the catalogs in turn until one grants, renews at a third of
 * the time, hands back when the node stops. On a thread of its own, so that no load on the server makes it late.
 */
@ApplicationScoped
public class LeaseKeeper {
    private static final Logger LOG = System.getLogger(LeaseKeeper.class.getName());
    private static final int RENEWALS_PER_LEASE = 3;

    private CacheLease lease;
    private Holder holder;
    private NodeConfig node;
    private Duration retryDelay;
    private Duration askTimeout;
    private List<Catalog> catalogs;

    @Resource
    private ManagedThreadFactory threads;

    private volatile Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private int next;
    private boolean isLossLogged;

    protected LeaseKeeper() {}

    @Inject
    LeaseKeeper(
            CacheLease lease,
            Holder holder,
            @ConfigProperties(prefix = "bazar.node") NodeConfig node,
            @ConfigProperties CacheConfig cache,
            @ConfigProperties CatalogConfig catalog) {
        this.lease = lease;
        this.holder = holder;
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
    }

    boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    /** The last request has to be through before the lease goes back, or it would take another. */
    @PreDestroy
    void stop() {
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
            grantor.client.handBack(holder.id());
            LOG.log(Level.INFO, "event=lease-handed-back to=" + grantor.url);
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "event=lease-not-handed-back to=" + grantor.url + " reason=\"" + reasonOf(e) + '"');
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

    /** How long to wait until the next time. */
    private Duration askInTurn() {
        List<String> refusals = new ArrayList<>();
        for (int tried = 0; tried < catalogs.size() && stopping.getCount() > 0; tried++) {
            Catalog catalog = catalogs.get(next);
            Ask ask = lease.ask();
            try {
                Grant grant = catalog.client.ask(
                        new LeaseRequest(holder.id(), node.name(), node.url().toString(), ask.grant()));
                Reception reception = lease.granted(ask, grant);
                if (reception != Reception.IGNORED) {
                    noteGrant(reception, grant, catalog);
                    return Duration.ofMillis(grant.millis() / RENEWALS_PER_LEASE);
                }
                refusals.add(catalog.url + ": outdated");
            } catch (RuntimeException e) {
                refusals.add(catalog.url + ": " + reasonOf(e));
            }
            next = (next + 1) % catalogs.size();
        }
        noteLoss(refusals);
        return retryDelay;
    }

    private void noteGrant(Reception reception, Grant grant, Catalog from) {
        if (reception == Reception.BEGUN) {
            isLossLogged = false;
            LOG.log(
                    Level.INFO,
                    "event=lease-gained from=" + from.url + " grant=" + grant.grant() + " store=" + grant.store()
                            + " epoch=" + grant.epoch() + " floor=" + grant.floor());
        }
    }

    private void noteLoss(List<String> refusals) {
        if (!isLossLogged && lease.hold() == null) {
            isLossLogged = true;
            LOG.log(Level.WARNING, "event=no-lease refusals=\"" + String.join("; ", refusals) + '"');
        }
    }

    private static String reasonOf(RuntimeException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static LeaseClient clientOf(URI url, Duration timeout) {
        return RestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .register(RemoteProblemMapper.class)
                .build(LeaseClient.class);
    }

    private record Catalog(URI url, LeaseClient client) {}
}
