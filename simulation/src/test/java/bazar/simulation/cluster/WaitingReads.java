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
 * Whether a read at a frontend ever waits for more than messages and rows: for a write that others hold up, above all. What it asks for it
 * may get at the second catalog, by way of the primary, and by the third call that it shares.
 */
final class WaitingReads {
    /** There and back, to a catalog and on to the primary, with the rows read at each. */
    private static final Duration CALL = Duration.ofMillis(4 * 3).plus(CatalogParts.SLOWEST_SELECT.multipliedBy(2));

    static final long LONGEST = (long) (CALL.multipliedBy(2 * 3).toNanos() / (1 - Times.DRIFT));

    /** For so long a call may wait that was begun before all was well. */
    static final long LAST_CALL = (long) (Times.CATALOG_TIMEOUT.toNanos() / (1 - Times.DRIFT));

    private final World world;
    private final LongSupplier oldest;
    private final LongSupplier soundSince;
    private final Consumer<Violation> report;
    private final Stretch waiting = new Stretch();
    private long seen;

    /**
     * @param oldest number of the oldest read under way; 0 if there is none
     * @param soundSince before which no wait counts
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

    /** Since when it has been well, with all catalogs, and they with the primary. */
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
