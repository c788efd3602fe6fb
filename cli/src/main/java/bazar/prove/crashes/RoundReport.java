package bazar.prove.crashes;

import java.time.Duration;
import java.util.List;

/**
 * What a round has shown.
 *
 * @param acknowledged how many purchases were, in it
 * @param defects whatever is not as it must be; mostly nothing
 */
public record RoundReport(CrashRound round, Duration length, int acknowledged, List<String> defects) {
    @Override
    public String toString() {
        return round + ": " + length.toSeconds() + " s, " + acknowledged + " purchases acknowledged, "
                + (defects.isEmpty() ? "every book agrees" : defects.size() + " defects");
    }
}
