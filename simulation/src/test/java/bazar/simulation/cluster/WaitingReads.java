package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.node.Times;
import bazar.simulation.world.Network;
import bazar.simulation.world.World;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Checks that a read at a frontend waits only for messages and rows, and never for a delayed write. At worst it gets
 * its answer from the second catalog, relayed to the primary, in the third load that it joins.
 */
final class WaitingReads {
    /** The round trip to a catalog and on to the primary, with a read of the rows at each. */
    private static final Duration CALL = Duration.ofMillis(4 * 3).plus(CatalogParts.SLOWEST_SELECT.multipliedBy(2));

    static final long LONGEST = (long) (CALL.multipliedBy(2 * 3).toNanos() / (1 - Times.DRIFT));

    /** The maximum duration of a call that began before the nodes were undisturbed. */
    static final long LAST_CALL = (long) (Times.CATALOG_TIMEOUT.toNanos() / (1 - Times.DRIFT));

    private final World world;
    private final LongSupplier oldest;
    private final LongSupplier soundSince;
    private final Consumer<Violation> report;
    private final Stretch waiting = new Stretch();
    private long seen;

    /**
     * @param oldest the number of the oldest read in progress; 0 if there is none
     * @param soundSince the time before which waiting does not count
     */
    WaitingReads(World world, LongSupplier oldest, LongSupplier soundSince, Consumer<Violation> report) {
        this.world = world;
        this.oldest = oldest;
        this.soundSince = soundSince;
        this.report = report;
    }

    static WaitingReads of(
            Frontend frontend, World world, Network network, Catalogs catalogs, Consumer<Violation> report) {
        return new WaitingReads(world, frontend::oldestRead, () -> soundSince(frontend, network, catalogs), report);
    }

    void look() {
        long now = world.now();
        long read = oldest.getAsLong();
        waiting.look(read != 0, now);
        if (read != seen) {
            seen = read;
            waiting.beginAt(now);
        }
        if (waiting.nanos(now) > LONGEST) {
            waiting.beginAt(soundSince.getAsLong() + LAST_CALL);
            if (waiting.nanos(now) > LONGEST) {
                Duration lasting = Duration.ofNanos(waiting.nanos(now));
                report.accept(new Violation(Invariant.UNHINDERED, "a read waits for " + lasting.toMillis() + " ms"));
            }
        }
    }

    /** Returns since when the frontend, all catalogs and the links between them have been undisturbed. */
    private static long soundSince(Frontend frontend, Network network, Catalogs catalogs) {
        long since = frontend.host().wellSince();
        for (Catalog catalog : catalogs.all()) {
            since = Math.max(since, catalog.host().wellSince());
            since = Math.max(since, network.soundSince(frontend.host(), catalog.host()));
            since = Math.max(since, network.soundSince(catalogs.primary().host(), catalog.host()));
        }
        return since;
    }
}
