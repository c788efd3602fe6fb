package bazar.simulation.cluster;

import bazar.catalog.epoch.PrimaryEpoch;
import bazar.catalog.leases.core.LeaseRequest;
import bazar.catalog.leases.core.Leases;
import bazar.catalog.log.Epoch;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.primary.ReplicationSettings;
import bazar.catalog.replication.primary.Superseded;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteReceipt;
import bazar.shared.log.AsOf;
import bazar.simulation.world.Host;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One epoch of the primary: the product's object graph, its links to the secondaries, and the start of writing. */
final class EpochHost {
    private static final Clock WALL_CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static final LeaseRequest ONLOOKER =
            new LeaseRequest("onlooker", "onlooker", "http://onlooker", null, null, null);

    private final Host host;
    private final Leases leases;
    private final ReadGate readGate;
    private final Consumer<Throwable> left;
    private final Epoch epoch;
    private final AsOf asOf;
    private final Replication replication;
    private final PrimaryEpoch primaryEpoch;
    private final List<Courier> couriers;
    private int waiting;
    private boolean begun;
    private boolean over;

    /** @param left receives the reason why the epoch ended */
    EpochHost(
            Host host,
            Disk disk,
            ReplicationSettings settings,
            CatalogParts parts,
            Leases leases,
            ReadGate readGate,
            Catalogs catalogs,
            Frontends frontends,
            Consumer<Throwable> left) {
        this.host = host;
        this.leases = leases;
        this.readGate = readGate;
        this.left = left;
        ReplicaState held = disk.held();
        Duration oldLeases = disk.beginEpoch(held, leases.longest());
        epoch = new Epoch(held.store(), disk.held().epoch());
        asOf = new AsOf(epoch.number(), held.applied().lsn());
        leases.beginEpoch(epoch, asOf.lsn(), reason -> end(new Superseded(reason)));
        LongSupplier clock = parts.grantorsClock(host);
        replication = parts.replication(held, settings, clock, host::after);
        primaryEpoch = new PrimaryEpoch(
                epoch,
                held,
                disk,
                readGate,
                leases,
                parts.caches((holder, write) -> frontends.invalidate(host, holder.name(), write)),
                replication,
                parts.termSettings(),
                host.thread(),
                host::after,
                WALL_CLOCK,
                clock);
        replication.superseded().whenComplete((none, reason) -> end(reason));
        host.note(() -> "begins epoch " + epoch.number() + " from " + asOf);
        couriers = catalogs.secondaries().stream()
                .map(secondary -> new Courier(
                        host,
                        clock,
                        replication,
                        wake -> replication.follow(secondary.url(), epoch, held, disk, wake),
                        message -> catalogs.replicate(host, secondary, message)
                                .thenApply(answered -> parts.answer(message, answered))))
                .toList();
        if (epoch.number() == 1) {
            begin();
        } else {
            replication.allHeard().thenRun(this::show);
            host.after(parts.oldLeases(oldLeases), () -> oldLeasesAreOver(disk, leases.longest()));
        }
    }

    /** Returns whether writing has begun. */
    boolean writes() {
        return begun && !over;
    }

    /** Returns the LSN of the last entry, in flight or committed, as a cache that asks for a lease learns it. */
    long lastLsn() {
        return leases.trial(ONLOOKER).orElseThrow().lsn();
    }

    <R> CompletableFuture<WriteReceipt<R>> submit(Command<R> command) {
        CompletableFuture<WriteReceipt<R>> receipt = primaryEpoch.writer().submit(command);
        waiting++;
        receipt.whenComplete((done, failure) -> waiting--);
        return receipt;
    }

    /** Returns whether a command is neither committed nor given up. */
    boolean isAsked() {
        return waiting > 0;
    }

    Replication replication() {
        return replication;
    }

    private void show() {
        if (!over && !begun) {
            readGate.open(epoch.store(), asOf);
        }
    }

    private void oldLeasesAreOver(Disk disk, Duration longestLease) {
        if (!over) {
            try {
                disk.oldLeasesOver(epoch.number(), longestLease);
                begin();
            } catch (RuntimeException diskFailure) {
                end(diskFailure);
            }
        }
    }

    private void begin() {
        if (!over) {
            begun = true;
            host.note(() -> "begins to write");
            readGate.open(epoch.store(), asOf);
            primaryEpoch.writer().begin().whenComplete((none, reason) -> end(reason));
        }
    }

    private void end(Throwable reason) {
        if (!over) {
            over = true;
            couriers.forEach(Courier::close);
            replication.close();
            primaryEpoch.writer().close();
            left.accept(reason);
        }
    }
}
