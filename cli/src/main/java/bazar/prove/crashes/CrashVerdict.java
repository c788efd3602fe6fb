package bazar.prove.crashes;

import java.util.ArrayList;
import java.util.List;

/** The result of all rounds. */
public record CrashVerdict(List<RoundReport> rounds) {
    private static final int DEFECTS_SHOWN = 30;

    /** Returns whether all ledgers agreed after every round. */
    public boolean isKept() {
        return defects().isEmpty();
    }

    /** Returns the report that is shown to people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int points =
                rounds.stream().mapToInt(round -> round.round().points().size()).sum();
        lines.add("crashes    " + points + ", in " + rounds.size() + " rounds");
        lines.add("purchases  "
                + rounds.stream().mapToInt(RoundReport::acknowledged).sum() + " acknowledged");
        lines.add("defects    " + defects().size());
        defects().stream().limit(DEFECTS_SHOWN).forEach(lines::add);
        return lines;
    }

    private List<String> defects() {
        return rounds.stream().flatMap(round -> round.defects().stream()).toList();
    }
}
