package bazar.simulation.cluster;

import bazar.catalog.log.LogEntry;
import bazar.catalog.reads.core.NotReadableHere;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.secondary.Replica;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicaAck;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.shared.log.AsOf;
import bazar.shared.problem.RootCause;
import bazar.simulation.world.Host;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A catalog in the secondary role: the product's replica on a disk. */
final class Secondary implements Catalog {
    private final Host host;
    private final Disk disk;
    private final CatalogParts parts;
    private final Setting setting;
    private final Catalogs catalogs;
    private final Function<Disk, Primary> asPrimary;
    private ReadGate readGate;
    private Replica replica;
    private boolean stopping;
    private int starts;
    private boolean isAppointed;
    private Primary rival;

    /** @param asPrimary creates a primary on the disk, if the product admits that */
    Secondary(
            Host host,
            Disk disk,
            CatalogParts parts,
            Setting setting,
            Catalogs catalogs,
            Function<Disk, Primary> asPrimary) {
        this.host = host;
        this.disk = disk;
        this.parts = parts;
        this.setting = setting;
        this.catalogs = catalogs;
        this.asPrimary = asPrimary;
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Disk disk() {
        return disk;
    }

    boolean isStopping() {
        return stopping;
    }

    String url() {
        return "http://" + host.name();
    }

    @Override
    public bazar.simulation.history.Replica replica() {
        return disk.replica(host.name(), !readGate.isClosed());
    }

    @Override
    public void start() {
        host.start();
        disk.mount();
        disk.backUp();
        disk.keep(setting.life(starts++).logEntries());
        stopping = false;
        replica = null;
        rival = null;
        if (isAppointed) {
            isAppointed = false;
            lead();
        } else {
            follow();
        }
    }

    /** Restores the disk's state at this node's last start. */
    @Override
    public void loseDisk() {
        host.note(() -> "has its disk put back");
        disk.putBack();
    }

    @Override
    public void appoint() {
        isAppointed = true;
    }

    @Override
    public boolean isMisplaced() {
        return host.isRunning() && replica == null;
    }

    Optional<EpochHost> office() {
        return Optional.ofNullable(rival).filter(primary -> host.isRunning()).flatMap(Primary::office);
    }

    /** Takes the primary role if the product admits it. A node without a store waits until one is opened. */
    private void lead() {
        Optional<String> refusal = parts.refusal(disk.followedEpoch(), disk.held());
        if (refusal.isPresent()) {
            host.note(refusal::get);
            host.kill();
        } else if (disk.held().store() != null) {
            rival = asPrimary.apply(disk);
            rival.lead();
        }
    }

    private void follow() {
        LongSupplier clock = parts.holdersClock(host);
        readGate = new ReadGate(parts.readClock(clock));
        replica = new Replica(host.name(), host.processId(), disk, readGate, clock);
    }

    @Override
    public CompletionStage<Void> stop() {
        stopping = true;
        if (replica == null) {
            return CompletableFuture.completedStage(null);
        }
        replica.leave();
        return catalogs.leave(host, replica.process());
    }

    ReplicaAck receive(Message message) {
        if (replica == null) {
            throw new IllegalStateException("This node is not a secondary.");
        }
        ReplicaAck state = replica.receive(parts.message(message));
        host.note(() -> "is sent " + summaryOf(message) + ": has applied "
                + state.applied().lsn() + ", holds " + state.last().lsn());
        return state;
    }

    @Override
    public CompletionStage<Shown> read(Question question, AsOf least) {
        return hereOrAtPrimary(
                () -> parts.read(host, readGate, disk, question, least), catalog -> catalog.read(question, least));
    }

    @Override
    public CompletionStage<Optional<Reply<Sale>>> sale(String orderId, AsOf least) {
        return hereOrAtPrimary(
                () -> CompletableFuture.completedStage(parts.sale(readGate, disk, orderId, least)),
                catalog -> catalog.sale(orderId, least));
    }

    @Override
    public CompletionStage<SalesFeed> salesAfter(long lsn) {
        return hereOrAtPrimary(
                () -> CompletableFuture.completedStage(parts.salesAfter(readGate, disk, lsn)),
                catalog -> catalog.salesAfter(lsn));
    }

    private <T> CompletionStage<T> hereOrAtPrimary(
            Supplier<CompletionStage<T>> here, Function<Catalog, CompletionStage<T>> there) {
        if (replica == null) {
            throw new IllegalStateException("This node is the primary of no store.");
        }
        try {
            return here.get()
                    .exceptionallyCompose(failure -> RootCause.of(failure) instanceof NotReadableHere
                            ? catalogs.relay(host, there)
                            : CompletableFuture.failedStage(failure));
        } catch (NotReadableHere e) {
            return catalogs.relay(host, there);
        }
    }

    private static String summaryOf(Message message) {
        if (message instanceof ReplicationRequest request) {
            return "epoch " + request.epoch() + " head " + request.head().lsn() + " entries "
                    + request.entries().stream().map(LogEntry::lsn).toList()
                    + (request.lease() == null ? "" : " and a lease");
        }
        return "a page of a snapshot";
    }
}
