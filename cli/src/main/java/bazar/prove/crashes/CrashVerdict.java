package bazar.prove.crashes;

import java.util.ArrayList;
import java.util.List;

/** What all rounds together have shown. */
public record CrashVerdict(List<RoundReport> rounds) {
    private static final int DEFECTS_SHOWN = 30;

    /** Whether every book agreed after every round. */
    public boolean isKept() {
        return defects().isEmpty();
    }

    /** As people read it. */
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
