package bazar.prove.crashes;

import java.time.Duration;
import java.util.List;

/**
 * The result of one round.
 *
 * @param acknowledged number of acknowledged purchases
 */
public record RoundReport(CrashRound round, Duration length, int acknowledged, List<String> defects) {
    @Override
    public String toString() {
        return round + ": " + length.toSeconds() + " s, " + acknowledged + " purchases acknowledged, "
                + (defects.isEmpty() ? "all ledgers agree" : defects.size() + " defects");
    }
}
