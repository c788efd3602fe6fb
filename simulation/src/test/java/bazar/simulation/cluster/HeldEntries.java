package bazar.simulation.cluster;

import bazar.catalog.log.LogPosition;
import bazar.catalog.replication.primary.Acks;
import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Checks that committed entries are on the disk of every in-sync secondary, or of as many as a write waits for. Entries
 * that a disk held and lost are exempt; later ones are not.
 */
final class HeldEntries {
    private final Catalogs catalogs;
    private final Supplier<Acks> acks;
    private final Consumer<Violation> report;
    private long changesSeen;
    private LogPosition lastCommitted;
    private Acks waitedFor;

    /** @param acks how many secondaries the current write waits for */
    HeldEntries(Catalogs catalogs, Supplier<Acks> acks, Consumer<Violation> report) {
        this.catalogs = catalogs;
        this.acks = acks;
        this.report = report;
    }

    void look() {
        long changes = 0;
        for (Catalog catalog : catalogs.all()) {
            changes += catalog.disk().changes();
        }
        if (changes != changesSeen) {
            changesSeen = changes;
            compare();
        }
    }

    private void compare() {
        Disk primary = catalogs.primary().disk();
        LogPosition committed = primary.committed().position();
        if (!committed.equals(lastCommitted)) {
            lastCommitted = committed;
            waitedFor = acks.get();
        }
        List<Secondary> inSync = catalogs.secondaries().stream()
                .filter(secondary -> primary.inSync().contains(secondary.url()))
                .toList();
        List<String> lacking = inSync.stream()
                .filter(secondary -> !secondary.disk().holds(committed))
                .filter(secondary -> secondary.disk().lostUpTo() < committed.lsn())
                .map(secondary -> secondary.host().name())
                .toList();
        int mayLack =
                waitedFor == Acks.ALL ? 0 : waitedFor == Acks.ONE ? Math.max(0, inSync.size() - 1) : inSync.size();
        if (lacking.size() > mayLack) {
            report.accept(new Violation(Invariant.HELD, lacking + " are in sync and do not hold " + committed));
        }
    }
}
