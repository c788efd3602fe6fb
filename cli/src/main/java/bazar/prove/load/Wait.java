package bazar.prove.load;

import bazar.prove.faults.Fault;
import bazar.prove.history.Finished;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long a call took until it was answered, every repetition included.
 *
 * @param countedFrom when it began, or, if that was later, when the node that it waited for began to work again
 * @param timing where the store says that its time went; empty text if it took more than one attempt, or does not say
 * @param faults that were on meanwhile
 */
public record Wait(Finished call, long countedFrom, String timing, List<Fault> faults) {
    private static final Pattern WITNESS = Pattern.compile("\\bwitness;dur=([0-9]{1,9})");

    public Duration length() {
        return Duration.ofNanos(call.endedAt() - call.call().begunAt());
    }

    /**
     * For how long other nodes held a write up after an event that can have made them: as the store says, or, if that is less, the longest
     * time in which nothing was done to a node or undone.
     */
    public Duration heldUp() {
        Matcher witness = WITNESS.matcher(timing);
        Duration between = longestBetweenEvents();
        if (!witness.find()) {
            return between;
        }
        Duration told = Duration.ofMillis(Long.parseLong(witness.group(1)));
        return told.compareTo(between) < 0 ? told : between;
    }

    private Duration longestBetweenEvents() {
        long[] events = faults.stream()
                .flatMap(fault -> fault.moments().stream())
                .mapToLong(Long::longValue)
                .filter(moment -> moment > countedFrom && moment < call.endedAt())
                .sorted()
                .toArray();
        long last = countedFrom;
        long longest = 0;
        for (long event : events) {
            longest = Math.max(longest, event - last);
            last = event;
        }
        return Duration.ofNanos(Math.max(longest, call.endedAt() - last));
    }

    @Override
    public String toString() {
        String during = faults.isEmpty()
                ? "no fault on"
                : faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
        return call + "; " + during + (timing.isEmpty() ? "" : "; " + timing);
    }
}
