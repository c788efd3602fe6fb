package bazar.simulation.cluster;

import bazar.catalog.leases.core.Grant;
import bazar.catalog.leases.core.LeaseRequest;
import bazar.frontend.cache.core.Answer;
import bazar.frontend.cache.core.BookCache;
import bazar.frontend.cache.core.EntryStore;
import bazar.frontend.cache.core.InFlightLoad;
import bazar.frontend.cache.core.Lookup;
import bazar.frontend.cache.core.Lookup.Join;
import bazar.frontend.cache.core.Lookup.Lead;
import bazar.frontend.cache.core.Reading;
import bazar.frontend.lease.core.CacheLease;
import bazar.frontend.lease.core.LeaseAttempt;
import bazar.frontend.lease.core.Reception;
import bazar.shared.log.AsOf;
import bazar.simulation.node.Node;
import bazar.simulation.node.Times;
import bazar.simulation.node.Transactions;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A frontend around the product's cache and lease. */
final class Frontend implements Node {
    private static final int MAX_FLOORS = 1;
    private static final int RENEWALS_PER_LEASE = 3;

    private final Host host;
    private final Catalogs catalogs;
    private final Function<Host, FrontendParts> newParts;
    private final boolean slowEntries;

    private FrontendParts parts;
    private CacheLease lease;
    private BookCache cache;
    private String holder;
    private Map<InFlightLoad, Long> callsBegun;
    private long invalidations;
    private boolean stopping;
    private long highestFloor;
    private SortedSet<Long> reads;
    private long readsBegun;

    Frontend(Host host, Catalogs catalogs, Function<Host, FrontendParts> newParts, boolean slowEntries) {
        this.host = host;
        this.catalogs = catalogs;
        this.newParts = newParts;
        this.slowEntries = slowEntries;
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Optional<Transactions> transactions() {
        return Optional.empty();
    }

    @Override
    public void start() {
        host.start();
        parts = newParts.apply(host);
        EntryStore entryStore = parts.entries(slowEntries);
        lease = new CacheLease(MAX_FLOORS, entryStore::clear, parts.clock());
        cache = new BookCache(entryStore, lease, () -> 0);
        holder = host.processId();
        callsBegun = new HashMap<>();
        stopping = false;
        highestFloor = 0;
        reads = new TreeSet<>();
        keepLease();
    }

    @Override
    public CompletionStage<Void> stop() {
        stopping = true;
        lease.end();
        return catalogs.handBackLease(host, holder);
    }

    boolean isStopping() {
        return stopping;
    }

    boolean hasLease() {
        return lease.hold() != null;
    }

    /** Returns the highest floor of any key. */
    long highestFloor() {
        return highestFloor;
    }

    /** Returns the number of the oldest read in progress; 0 if there is none. */
    long oldestRead() {
        return host.isRunning() && !reads.isEmpty() ? reads.first() : 0;
    }

    CompletionStage<Answer> read(Question question, AsOf least) {
        SortedSet<Long> underWay = reads;
        long number = ++readsBegun;
        underWay.add(number);
        return answer(question, least)
                .thenApply(parts::answer)
                .whenComplete((answer, failure) -> underWay.remove(number));
    }

    /** Handles an invalidation. A normal return is the acknowledgement. */
    void invalidate(bazar.catalog.leases.core.Invalidation write) {
        if (!write.holder().equals(holder)) {
            throw new IllegalStateException(write.holder() + " is gone");
        }
        Reception reception = cache.invalidate(parts.invalidation(write));
        host.note(() -> "receives invalidation " + write.lsn() + " in epoch " + write.epoch() + ": " + reception);
        if (reception != Reception.TAKEN) {
            throw new IllegalStateException("refused: " + reception);
        }
        highestFloor = Math.max(highestFloor, write.lsn());
        invalidations++;
    }

    private CompletionStage<Answer> answer(Question question, AsOf least) {
        return parts.look(() -> cache.look(question.key(), least.lsn()))
                .thenCompose(lookup -> follow(lookup, question, least));
    }

    private CompletionStage<Answer> follow(Lookup lookup, Question question, AsOf least) {
        host.note(() -> "looks for " + question.key() + ": " + lookup.getClass().getSimpleName());
        if (lookup instanceof Answer answer) {
            return CompletableFuture.completedStage(answer);
        }
        if (lookup instanceof Lead lead) {
            return lead(lead.call(), question, least);
        }
        if (lookup instanceof Join join) {
            return join(join, question, least);
        }
        return ask(question, least).thenApply(Answer::bypassing);
    }

    private CompletionStage<Answer> lead(InFlightLoad inFlightLoad, Question question, AsOf least) {
        callsBegun.put(inFlightLoad, invalidations);
        return ask(question, least)
                .whenComplete((reply, failure) -> {
                    if (failure == null) {
                        cache.land(inFlightLoad, reply);
                    } else {
                        cache.fail(inFlightLoad, failure);
                    }
                })
                .thenApply(Answer::missing);
    }

    /** Joins another thread's load. Anything may happen between the wake-up of this thread and its next step. */
    private CompletionStage<Answer> join(Join join, Question question, AsOf least) {
        CompletableFuture<Reading> woken = new CompletableFuture<>();
        join.call()
                .reply()
                .whenComplete((reply, failure) -> host.after(soon(), () -> {
                    if (failure == null) {
                        woken.complete(reply);
                    } else {
                        woken.completeExceptionally(failure);
                    }
                }));
        return woken.thenCompose(reply -> isServed(join, reply)
                ? CompletableFuture.completedStage(Answer.missing(reply))
                : answer(question, least));
    }

    private boolean isServed(Join join, Reading reply) {
        boolean invalidatedSince = invalidations > callsBegun.getOrDefault(join.call(), 0L);
        return parts.isServed(join, reply, invalidatedSince);
    }

    private CompletionStage<Reading> ask(Question question, AsOf least) {
        return catalogs.read(host, question, least).thenApply(shown -> parts.reading(shown.reading()));
    }

    private void keepLease() {
        if (stopping) {
            return;
        }
        LeaseAttempt leaseAttempt = lease.ask();
        LeaseRequest request = new LeaseRequest(
                holder,
                host.name(),
                "http://" + host.name(),
                leaseAttempt.grant(),
                leaseAttempt.store(),
                leaseAttempt.store() == null ? null : leaseAttempt.epoch());
        catalogs.askForLease(host, request).whenComplete((grant, failure) -> {
            boolean isTaken = failure == null && take(parts.asked(leaseAttempt), grant);
            host.after(
                    isTaken ? Duration.ofMillis(grant.millis() / RENEWALS_PER_LEASE) : Times.LEASE_RETRY,
                    this::keepLease);
        });
    }

    private boolean take(LeaseAttempt leaseAttempt, Grant grant) {
        Reception reception = lease.granted(leaseAttempt, parts.grant(grant));
        host.note(() -> "is granted " + grant.grant() + " with floor " + grant.floor() + ": " + reception);
        if (reception == Reception.BEGUN) {
            highestFloor = Math.max(highestFloor, grant.floor());
        }
        return reception != Reception.IGNORED;
    }

    private Duration soon() {
        return host.chance().between(Duration.ZERO, Duration.ofMillis(2));
    }
}
