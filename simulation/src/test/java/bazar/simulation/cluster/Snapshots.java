package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Whether a secondary that catches up is sent all rows once at most, however much is written meanwhile, and however many answers are lost.
 * What it has of a snapshot is of no use to another process or epoch, after its disk failed, when a late message had it given up, or once
 * more was written than is kept for it.
 */
final class Snapshots {
    /** Some is written between the beginning of a scan and the arrival of its first page. */
    private static final long MAY_BE_OUTGROWN = Disk.MOST_RETAINED / 2;

    private final Secondary secondary;
    private final Primary primary;
    private final Consumer<Violation> report;
    private long begun;
    private boolean isBegun;
    private Use use;

    /** What was written when the first scan began since the secondary had caught up: it may have begun while that was away. */
    private OptionalLong writtenBefore = OptionalLong.empty();

    private long scans;

    /** For whom and since when a snapshot is of use. */
    private record Use(String process, Optional<Disk.Beginning> since) {}

    Snapshots(Secondary secondary, Primary primary, Consumer<Violation> report) {
        this.secondary = secondary;
        this.primary = primary;
        this.report = report;
    }

    void look() {
        if (!writtenBefore.isPresent() && primary.disk().scans() != scans) {
            writtenBefore = OptionalLong.of(primary.disk().written());
        }
        scans = primary.disk().scans();
        if (secondary.disk().snapshots() != begun) {
            begun = secondary.disk().snapshots();
            begins();
        }
        if (secondary.disk().holds(primary.disk().committed().position())) {
            isBegun = false;
            writtenBefore = OptionalLong.empty();
        }
    }

    private void begins() {
        Use now = new Use(secondary.host().processId(), secondary.disk().snapshotBegun());
        long written = primary.disk().written();
        boolean mayBeOutgrown = written - writtenBefore.orElse(written) > MAY_BE_OUTGROWN;
        if (isBegun && now.equals(use) && !mayBeOutgrown) {
            report.accept(
                    new Violation(Invariant.FILLED, secondary.host().name() + " is sent one snapshot after the other"));
        }
        if (isBegun) {
            writtenBefore = OptionalLong.of(written);
        }
        isBegun = true;
        use = now;
    }
}
