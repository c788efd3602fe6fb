package bazar.simulation.cluster;

import bazar.catalog.leases.Leases;
import bazar.catalog.log.Epoch;
import bazar.catalog.node.Term;
import bazar.catalog.replication.HeldLog;
import bazar.catalog.replication.Replication;
import bazar.catalog.replication.Superseded;
import bazar.catalog.visibility.Visibility;
import bazar.catalog.writer.CatalogWriter;
import bazar.shared.log.AsOf;
import bazar.simulation.world.Host;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** One epoch of the primary: the product's term, its couriers, and when it may begin to write. */
final class Office {
    private static final Clock WALL_CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final Host host;
    private final Visibility visibility;
    private final Consumer<Throwable> left;
    private final Epoch epoch;
    private final AsOf asOf;
    private final Term term;
    private final List<Courier> couriers;
    private boolean begun;
    private boolean over;

    /** @param left told why it ended */
    Office(
            Host host,
            Disk disk,
            CatalogParts parts,
            Leases leases,
            Visibility visibility,
            Catalogs catalogs,
            Frontends frontends,
            Consumer<Throwable> left) {
        this.host = host;
        this.visibility = visibility;
        this.left = left;
        HeldLog held = disk.held();
        Duration oldLeases = disk.beginEpoch(held, leases.longest());
        epoch = new Epoch(held.store(), disk.held().epoch());
        asOf = new AsOf(epoch.number(), held.applied().lsn());
        leases.beginEpoch(epoch, asOf.lsn(), reason -> end(new Superseded(reason)));
        term = new Term(
                epoch,
                held,
                disk,
                visibility,
                leases,
                parts.caches((holder, write) -> frontends.invalidate(host, holder.name(), write)),
                parts.settings(),
                host.thread(),
                host::after,
                WALL_CLOCK,
                host::nanoTime);
        replication().superseded().whenComplete((none, reason) -> end(reason));
        host.note(() -> "takes office, epoch " + epoch.number() + " from " + asOf);
        couriers = catalogs.secondaries().stream()
                .map(secondary -> new Courier(
                        host,
                        replication(),
                        wake -> replication().follow(secondary.url(), epoch, held, disk, wake),
                        message -> catalogs.replicate(host, secondary, message)))
                .toList();
        if (epoch.number() == 1) {
            begin();
        } else {
            replication().allHeard().thenRun(this::show);
            host.after(parts.oldLeases(oldLeases), () -> oldLeasesAreOver(disk, leases.longest()));
        }
    }

    CatalogWriter writer() {
        return term.writer();
    }

    Replication replication() {
        return term.replication();
    }

    private void show() {
        if (!over && !begun) {
            visibility.show(epoch.store(), asOf);
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
            visibility.show(epoch.store(), asOf);
            writer().begin().whenComplete((none, reason) -> end(reason));
        }
    }

    private void end(Throwable reason) {
        if (!over) {
            over = true;
            couriers.forEach(Courier::close);
            replication().close();
            left.accept(reason);
        }
    }
}
