package bazar.simulation.cluster;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks that a secondary that catches up is sent all rows at most once, however much is written and however many
 * answers are lost meanwhile. A partial snapshot may be discarded after a restart, a new epoch, a failure of the disk,
 * a late message that abandoned it, or more writes than the retained log holds.
 */
final class Snapshots {
    /** Half of the retained log, because a scan is outgrown by what is written until its last page, too. */
    private static final long MAY_BE_OUTGROWN = Disk.MOST_RETAINED / 2;

    private final Secondary secondary;
    private final Primary primary;
    private final Consumer<Violation> report;
    private long begun;
    private boolean isBegun;
    private Use use;

    /** The label of the snapshot that began last. It tells when its scan began, which may be long before its first page. */
    private long label;

    /** The conditions under which a partial snapshot stays valid. */
    private record Use(String process, Optional<Disk.Beginning> since) {}

    Snapshots(Secondary secondary, Primary primary, Consumer<Violation> report) {
        this.secondary = secondary;
        this.primary = primary;
        this.report = report;
    }

    void look() {
        if (secondary.disk().snapshots() != begun) {
            begun = secondary.disk().snapshots();
            begins();
        }
        if (secondary.disk().holds(primary.disk().committed().position())) {
            isBegun = false;
        }
    }

    private void begins() {
        Use now = new Use(secondary.host().processId(), secondary.disk().snapshotBegun());
        boolean mayBeOutgrown = primary.disk().writtenSinceScan(label) > MAY_BE_OUTGROWN;
        if (isBegun && now.equals(use) && !mayBeOutgrown) {
            report.accept(
                    new Violation(Invariant.FILLED, secondary.host().name() + " is sent one snapshot after the other"));
        }
        isBegun = true;
        use = now;
        label = secondary.disk().snapshotLabel();
    }
}
