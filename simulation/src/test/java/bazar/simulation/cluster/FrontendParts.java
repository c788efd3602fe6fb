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

/** What joins the product's cache and lease to the world, for one process of a frontend. A mutant gets one of these wrong. */
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

    /** The clock of who holds a lease. */
    public LongSupplier clock() {
        return clock;
    }

    /** A grant as it is handed to the lease when it arrives. */
    public Grant grant(bazar.catalog.leases.Grant sent) {
        return new Grant(sent.grant(), sent.store(), sent.epoch(), sent.floor(), sent.millis());
    }

    /** What the lease is told it was asked for with. */
    public LeaseAttempt asked(LeaseAttempt leaseAttempt) {
        return leaseAttempt;
    }

    /** A look into the cache. */
    public CompletionStage<Lookup> look(Supplier<Lookup> look) {
        return CompletableFuture.completedStage(look.get());
    }

    /** A write as it is handed to the cache when word of it arrives. */
    public Invalidation invalidation(bazar.catalog.leases.Invalidation sent) {
        return new Invalidation(sent.holder(), sent.store(), sent.epoch(), sent.lsn(), sent.keys());
    }

    /** A catalog's answer as it is handed to the cache. */
    public Reading reading(Reading sent) {
        return sent;
    }

    /** An answer as it goes to the reader. */
    public Answer answer(Answer found) {
        return found;
    }

    /**
     * Whether the reply to another's call will do.
     *
     * @param invalidatedSince whether a write was heard of since that call began
     */
    public boolean isServed(Join join, Reading reply, boolean invalidatedSince) {
        return join.isServedBy(reply);
    }
}
