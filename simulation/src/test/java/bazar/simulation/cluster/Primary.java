package bazar.simulation.cluster;

import bazar.catalog.leases.core.Grant;
import bazar.catalog.leases.core.LeaseRequest;
import bazar.catalog.leases.core.Leases;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.primary.Acks;
import bazar.catalog.replication.primary.Superseded;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteReceipt;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.shared.log.AsOf;
import bazar.simulation.history.Replica;
import bazar.simulation.node.Times;
import bazar.simulation.node.Transactions.Failure;
import bazar.simulation.world.Host;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The catalog in the primary role: one epoch after another. */
final class Primary implements Catalog, Writing {
    private final Host host;
    private final Disk disk;
    private final Setting setting;
    private final CatalogParts parts;
    private final Catalogs catalogs;
    private final Frontends frontends;
    private ReadGate readGate;
    private int starts;
    private Life life;
    private Leases leases;
    private EpochHost epochHost;

    Primary(Host host, Disk disk, Setting setting, CatalogParts parts, Catalogs catalogs, Frontends frontends) {
        this.host = host;
        this.disk = disk;
        this.setting = setting;
        this.parts = parts;
        this.catalogs = catalogs;
        this.frontends = frontends;
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public Disk disk() {
        return disk;
    }

    /** Returns {@link Failure#LATE} too: a commit that was given up may still be in progress. */
    @Override
    public List<Failure> failures() {
        return List.of(Failure.ROLLED_BACK, Failure.UNKNOWN, Failure.LATE);
    }

    @Override
    public Replica replica() {
        return disk.replica(host.name(), !readGate.isClosed());
    }

    @Override
    public void start() {
        host.start();
        disk.mount();
        lead();
    }

    /** Takes the primary role in the running process. */
    void lead() {
        readGate = new ReadGate(parts.holdersClock(host));
        life = setting.life(starts++);
        disk.keep(life.logEntries());
        leases = parts.leases(life, parts.grantorsClock(host));
        takeOffice();
    }

    @Override
    public CompletionStage<Void> stop() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Shown> read(Question question, AsOf least) {
        return parts.read(host, readGate, disk, question, least);
    }

    @Override
    public CompletionStage<Optional<Reply<Sale>>> sale(String orderId, AsOf least) {
        return CompletableFuture.completedStage(parts.sale(readGate, disk, orderId, least));
    }

    @Override
    public CompletionStage<SalesFeed> salesAfter(long lsn) {
        return CompletableFuture.completedStage(parts.salesAfter(readGate, disk, lsn));
    }

    <R> CompletionStage<WriteReceipt<R>> submit(Command<R> command) {
        CompletableFuture<WriteReceipt<R>> receipt = inOffice().submit(command);
        host.after(Times.WRITE_DEADLINE, () -> receipt.cancel(false)); // has no effect on a begun command
        return receipt;
    }

    /** Returns how many of the in-sync secondaries a write waits for now. */
    Acks acks() {
        return life.acks();
    }

    Optional<EpochHost> office() {
        return Optional.ofNullable(epochHost);
    }

    CompletionStage<Void> secondaryLeaves(String process) {
        return inOffice().replication().depart(process).orElseGet(() -> CompletableFuture.completedStage(null));
    }

    /** Grants a lease, to a new holder only after it has acknowledged the write in flight. */
    CompletionStage<Grant> askForLease(LeaseRequest request) {
        CompletionStage<Void> reached = leases.trial(request)
                .map(trial -> frontends.invalidate(host, request.name(), trial))
                .orElseGet(() -> CompletableFuture.completedStage(null));
        return reached.thenApply(none ->
                parts.grant(request, leases.ask(request), disk.committed().lsn()));
    }

    void handBackLease(String holder) {
        leases.handBack(holder);
    }

    @Override
    public boolean writes() {
        return office().filter(EpochHost::writes).isPresent();
    }

    @Override
    public boolean isAsked() {
        return office().filter(EpochHost::isAsked).isPresent();
    }

    @Override
    public long lastLsn() {
        return office().map(EpochHost::lastLsn).orElseGet(this::committedLsn);
    }

    @Override
    public long committedLsn() {
        return disk.committed().lsn();
    }

    private EpochHost inOffice() {
        if (epochHost == null) {
            throw new IllegalStateException("the primary has no epoch");
        }
        return epochHost;
    }

    private void takeOffice() {
        try {
            epochHost = new EpochHost(
                    host,
                    disk,
                    parts.replicationSettings(life),
                    parts,
                    leases,
                    readGate,
                    catalogs,
                    frontends,
                    this::leaveOffice);
        } catch (RuntimeException diskFailure) {
            host.after(Times.STEP_DOWN_PAUSE, this::takeOffice);
        }
    }

    /** Retries with a new epoch, unless a newer primary has fenced this one. */
    private void leaveOffice(Throwable reason) {
        host.note(() -> "ends its epoch: " + reason);
        epochHost = null;
        if (!(reason instanceof Superseded)) {
            host.after(Times.STEP_DOWN_PAUSE, this::takeOffice);
        }
    }
}
