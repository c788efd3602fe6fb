package bazar.prove.load;

import bazar.prove.faults.Fault;
import bazar.prove.history.Finished;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long a write took until it was acknowledged, every repetition included.
 *
 * @param timing where the store says that its time went; empty text if it took more than one attempt
 * @param faults that were on meanwhile
 */
public record Wait(Finished write, String timing, List<Fault> faults) {
    private static final Pattern WITNESS = Pattern.compile("\\bwitness;dur=([0-9]{1,9})");

    public Duration length() {
        return Duration.ofNanos(write.endedAt() - write.call().begunAt());
    }

    /** For how long other nodes held it up: as the store says, or, if it does not, all the time. */
    public Duration heldUp() {
        Matcher witness = WITNESS.matcher(timing);
        return witness.find() ? Duration.ofMillis(Long.parseLong(witness.group(1))) : length();
    }

    @Override
    public String toString() {
        String during = faults.isEmpty()
                ? "no fault on"
                : faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
        return write + "; " + during + "; " + timing;
    }
}
