package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Checks that a secondary that catches up is sent all rows at most once, however much is written and however many
 * answers are lost meanwhile. A partial snapshot may be discarded after a restart, a new epoch, a failure of the disk,
 * a late message that abandoned it, or more writes than the retained log holds.
 */
final class Snapshots {
    /**
     * Half of the retained log, because writes between the start of a scan and the arrival of its first page count too.
     */
    private static final long MAY_BE_OUTGROWN = Disk.MOST_RETAINED / 2;

    private final Secondary secondary;
    private final Primary primary;
    private final Consumer<Violation> report;
    private long begun;
    private boolean isBegun;
    private Use use;

    /**
     * The amount written when the first scan began after the secondary had last caught up; the scan may have begun
     * while the secondary was away.
     */
    private OptionalLong writtenBefore = OptionalLong.empty();

    private long scans;

    /** The conditions under which a partial snapshot stays valid. */
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
