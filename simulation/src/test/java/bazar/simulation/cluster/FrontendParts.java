package bazar.simulation.cluster;

import bazar.frontend.cache.core.Answer;
import bazar.frontend.cache.core.EntryStore;
import bazar.frontend.cache.core.Lookup;
import bazar.frontend.cache.core.Lookup.Join;
import bazar.frontend.cache.core.Reading;
import bazar.frontend.lease.core.Grant;
import bazar.frontend.lease.core.Invalidation;
import bazar.frontend.lease.core.LeaseAttempt;
import bazar.shared.time.ElapsedTime;
import bazar.simulation.world.Host;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Connects the product's cache and lease to the simulated world, for one process of a frontend. A mutant overrides one
 * method.
 */
public class FrontendParts {
    protected final Host host;
    private final LongSupplier clock;

    public FrontendParts(Host host) {
        this.host = host;
        this.clock = new ElapsedTime(host::nanoTime, host::timeOfDay);
    }

    public EntryStore entries(boolean slow) {
        return new MapEntries(host, slow);
    }

    /** Returns the clock of a holder of a lease. */
    public LongSupplier clock() {
        return clock;
    }

    /** Returns the grant as the lease receives it. */
    public Grant grant(bazar.catalog.leases.core.Grant sent) {
        return new Grant(sent.grant(), sent.store(), sent.epoch(), sent.floor(), sent.millis());
    }

    /** Returns the attempt that the lease is said to answer. */
    public LeaseAttempt asked(LeaseAttempt leaseAttempt) {
        return leaseAttempt;
    }

    /** Looks a key up in the cache. */
    public CompletionStage<Lookup> look(Supplier<Lookup> look) {
        return CompletableFuture.completedStage(look.get());
    }

    /** Returns the invalidation as the cache receives it. */
    public Invalidation invalidation(bazar.catalog.leases.core.Invalidation sent) {
        return new Invalidation(sent.holder(), sent.store(), sent.epoch(), sent.lsn(), sent.keys());
    }

    /** Returns a catalog's answer as the cache receives it. */
    public Reading reading(Reading sent) {
        return sent;
    }

    /** Returns the answer as the reader receives it. */
    public Answer answer(Answer found) {
        return found;
    }

    /**
     * Returns whether a waiter may use the reply to an in-flight load of another request.
     *
     * @param invalidatedSince whether an invalidation arrived after that load began
     */
    public boolean isServed(Join join, Reading reply, boolean invalidatedSince) {
        return join.isServedBy(reply);
    }
}
