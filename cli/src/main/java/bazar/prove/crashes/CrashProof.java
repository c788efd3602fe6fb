package bazar.prove.crashes;

import bazar.prove.TrialStore;
import bazar.stack.files.FileTree;
import bazar.stack.home.Installation;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Crashes the nodes of a separate store before and after each step of a purchase. Wherever a node crashes, a buyer that
 * repeats the purchase until it is answered has bought once, and all ledgers agree.
 */
public final class CrashProof {
    private final List<CrashRound> rounds;
    private final Consumer<String> progress;

    /** @param progress receives one line for each event */
    public CrashProof(List<CrashRound> rounds, Consumer<String> progress) {
        this.rounds = List.copyOf(rounds);
        this.progress = progress;
    }

    /**
     * Runs all rounds.
     *
     * @param directory the store's; it is deleted if all ledgers agreed
     * @param root the built project's directory
     */
    public CrashVerdict run(Path directory, Path root) {
        Path build = beside(directory, "-build");
        try {
            return run(directory, CrashPointsJar.addedTo(root, build));
        } finally {
            FileTree.delete(build);
        }
    }

    private CrashVerdict run(Path directory, Installation crashing) {
        progress.accept("Starting a store whose nodes will crash, in " + directory + "…");
        TrialStore store = TrialStore.open(directory, crashing, Topology.onFreePorts(1, 2, 2), Wiring.DIRECT);
        CrashVerdict verdict;
        try (store) {
            verdict = crash(new CrashTrial(store.stack(), crashing, beside(directory, "-disk")));
        }
        store.removeIf(verdict.isKept(), progress);
        return verdict;
    }

    /** Stops at the first round with a defect, as the defect would show in every later round, too. */
    private CrashVerdict crash(CrashTrial trial) {
        List<RoundReport> reports = new ArrayList<>();
        for (CrashRound round : rounds) {
            RoundReport report = trial.run(round);
            reports.add(report);
            progress.accept("  " + report);
            if (!report.defects().isEmpty()) {
                break;
            }
        }
        return new CrashVerdict(List.copyOf(reports));
    }

    private static Path beside(Path directory, String suffix) {
        return directory.resolveSibling(directory.getFileName() + suffix);
    }
}
