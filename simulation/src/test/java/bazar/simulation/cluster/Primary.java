package bazar.simulation.cluster;

import bazar.catalog.leases.Grant;
import bazar.catalog.leases.LeaseRequest;
import bazar.catalog.leases.Leases;
import bazar.catalog.replication.Superseded;
import bazar.catalog.visibility.Visibility;
import bazar.catalog.writer.Command;
import bazar.catalog.writer.Receipt;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SalesFeed;
import bazar.shared.log.AsOf;
import bazar.simulation.history.Replica;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The catalog that is the primary: one term of office after the other. */
final class Primary implements Catalog {
    private final Host host;
    private final Disk disk;
    private final CatalogParts parts;
    private final Catalogs catalogs;
    private final Frontends frontends;
    private Visibility visibility;
    private Leases leases;
    private Office office;

    Primary(Host host, Disk disk, CatalogParts parts, Catalogs catalogs, Frontends frontends) {
        this.host = host;
        this.disk = disk;
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

    @Override
    public Replica replica() {
        return disk.replica(host.name(), !visibility.showsNothing());
    }

    @Override
    public void start() {
        host.start();
        disk.mount();
        visibility = new Visibility(host::nanoTime);
        leases = parts.leases(host::nanoTime);
        takeOffice();
    }

    @Override
    public CompletionStage<Void> stop() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Shown> read(long book) {
        return parts.read(host, visibility, disk, book);
    }

    @Override
    public CompletionStage<Optional<Reply<Sale>>> sale(String orderId, AsOf least) {
        return CompletableFuture.completedStage(parts.sale(visibility, disk, orderId, least));
    }

    @Override
    public CompletionStage<SalesFeed> salesAfter(long lsn) {
        return CompletableFuture.completedStage(parts.salesAfter(visibility, disk, lsn));
    }

    <R> CompletionStage<Receipt<R>> submit(Command<R> command) {
        return inOffice().writer().submit(command);
    }

    CompletionStage<Void> secondaryLeaves(String process) {
        return inOffice().replication().depart(process).orElseGet(() -> CompletableFuture.completedStage(null));
    }

    Grant askForLease(LeaseRequest request) {
        return parts.grant(request, leases.ask(request), disk.held().applied().lsn());
    }

    void handBackLease(String holder) {
        leases.handBack(holder);
    }

    private Office inOffice() {
        if (office == null) {
            throw new IllegalStateException("nobody is in office");
        }
        return office;
    }

    private void takeOffice() {
        try {
            office = new Office(host, disk, parts, leases, visibility, catalogs, frontends, this::leaveOffice);
        } catch (RuntimeException diskFailure) {
            host.after(Times.STEP_DOWN_PAUSE, this::takeOffice);
        }
    }

    /** Whoever turns out not to be the primary ends for good. */
    private void leaveOffice(Throwable reason) {
        host.note(() -> "leaves office: " + reason);
        office = null;
        if (!(reason instanceof Superseded)) {
            host.after(Times.STEP_DOWN_PAUSE, this::takeOffice);
        }
    }
}
