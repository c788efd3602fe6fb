package bazar.simulation.cluster;

import bazar.catalog.epoch.PrimaryEpoch;
import bazar.catalog.leases.core.Caches;
import bazar.catalog.leases.core.Grant;
import bazar.catalog.leases.core.LeaseRequest;
import bazar.catalog.leases.core.Leases;
import bazar.catalog.log.SaleImage;
import bazar.catalog.node.Succession;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.reads.core.ReadGate.Begun;
import bazar.catalog.reads.core.ReadGate.Reading;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.primary.ReplicationSettings;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.time.Timer;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.time.ElapsedTime;
import bazar.simulation.node.Times;
import bazar.simulation.ordering.SoldPage;
import bazar.simulation.ordering.Wire;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/**
 * Connects the product's writer, leases and replication to the simulated world, for one catalog. A mutant overrides one
 * method.
 */
public class CatalogParts {
    private static final int PAGE_SIZE = 3;
    private static final int QUEUE_CAPACITY = 64;
    private static final int BATCH_SIZE = 8;
    static final Duration SLOWEST_SELECT = Duration.ofMillis(20);

    public Leases leases(Life life, LongSupplier clock) {
        return new Leases(life.lease(), life.margin(), clock);
    }

    public PrimaryEpoch.Settings termSettings() {
        return new PrimaryEpoch.Settings(Times.INVALIDATION_RETRY, QUEUE_CAPACITY, BATCH_SIZE);
    }

    public ReplicationSettings replicationSettings(Life life) {
        return new ReplicationSettings(
                life.acks(),
                life.lease(),
                readMargin(life),
                life.lease().dividedBy(4),
                Times.REPLICATION_RETRY,
                PAGE_SIZE);
    }

    /** Returns why a node must not take the primary role; empty if it may. */
    public Optional<String> refusal(long followedEpoch, ReplicaState held) {
        return Succession.refusal(followedEpoch, held, Optional.empty());
    }

    /** Returns the replication of an epoch that continues from the held log. */
    public Replication replication(
            ReplicaState held, ReplicationSettings settings, LongSupplier nanoTime, Timer timer) {
        return new Replication(held.inSync(), settings, nanoTime, timer);
    }

    /**
     * Returns how long a new primary waits before its first write.
     *
     * @param longest the longest time for which a lease of an earlier epoch may last
     */
    public Duration oldLeases(Duration longest) {
        return longest;
    }

    /** Returns how much longer than a secondary's lease the primary waits. */
    public Duration readMargin(Life life) {
        return life.margin();
    }

    /** Returns the clock of a grantor of leases. */
    public LongSupplier grantorsClock(Host host) {
        return host::nanoTime;
    }

    /** Returns the clock of a holder of a lease. */
    public LongSupplier holdersClock(Host host) {
        return new ElapsedTime(host::nanoTime, host::timeOfDay);
    }

    /**
     * Returns the clock by which a read lease expires.
     *
     * @param holders the clock by which its beginning was measured
     */
    public LongSupplier readClock(LongSupplier holders) {
        return holders;
    }

    /** Returns the leased caches as the primary reaches them. */
    public Caches caches(Caches reached) {
        return reached;
    }

    /**
     * Returns the grant as it is sent.
     *
     * @param committed the last committed LSN
     */
    public Grant grant(LeaseRequest request, Grant made, long committed) {
        return made;
    }

    /** Returns the primary's message as the replica receives it. */
    public Message message(Message sent) {
        return sent;
    }

    /** Returns the secondary's answer as the primary receives it. */
    public ReplicaAck answer(Message sent, ReplicaAck answered) {
        return answered;
    }

    /** Reads the as-of first, then the rows. */
    public CompletionStage<Shown> read(Host host, ReadGate readGate, Disk disk, Question question, AsOf least) {
        Begun begun = readGate.begin(question.key(), least);
        CompletableFuture<Void> selected = new CompletableFuture<>();
        host.after(host.chance().between(Duration.ZERO, SLOWEST_SELECT), () -> selected.complete(null));
        return selected.thenApply(none -> {
            Reading<String> reading = readGate.end(begun, question.answeredBy(disk));
            return new Shown(readGate.store(), reading.asOf(), reading.rows());
        });
    }

    /** Reads a sale; returns nothing if it does not exist. */
    public Optional<Reply<Sale>> sale(ReadGate readGate, Disk disk, String orderId, AsOf least) {
        Reading<Optional<SaleImage>> read = readGate.read(Key.sale(orderId), least, () -> disk.sale(orderId));
        return read.rows().map(sale -> Wire.reply(sale, disk.cancellation(orderId), read.asOf()));
    }

    /** Reads the sales after this LSN, for a follower of the feed. */
    public SalesFeed salesAfter(ReadGate readGate, Disk disk, long lsn) {
        Reading<SoldPage> read = readGate.read(Key.ALL, new AsOf(0, lsn), asOf -> disk.soldBetween(lsn, asOf.lsn()));
        return Wire.feed(readGate.store(), read.asOf(), read.rows());
    }
}
