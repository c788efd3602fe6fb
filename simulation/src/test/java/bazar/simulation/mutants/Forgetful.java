package bazar.simulation.mutants;

import bazar.simulation.cluster.Contents;
import bazar.simulation.cluster.Disk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Forces its transactions to disk in groups. A crash loses those since the last group. */
final class Forgetful extends Disk {
    private static final int WRITES_PER_FORCE = 5;

    private final List<Consumer<Contents>> forced = new ArrayList<>();
    private final List<Consumer<Contents>> unforced = new ArrayList<>();

    private boolean isNew = true;

    Forgetful(int logEntries) {
        super(logEntries);
    }

    @Override
    protected void change(Consumer<Contents> transaction) {
        super.change(disk -> {
            transaction.accept(disk);
            unforced.add(transaction);
            if (unforced.size() == WRITES_PER_FORCE) {
                force();
            }
        });
    }

    @Override
    protected void mount() {
        super.mount();
        if (isNew) {
            force();
            isNew = false;
        }
        unforced.clear();
        Contents kept = new Contents();
        forced.forEach(transaction -> transaction.accept(kept));
        replace(kept);
    }

    private void force() {
        forced.addAll(unforced);
        unforced.clear();
    }
}
