package bazar.prove.load.waits;

import bazar.prove.faults.Fault;
import bazar.prove.history.calls.Finished;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The time from a call's beginning to its answer, repetitions included.
 *
 * @param countedFrom when the call began or, if later, when the primary began to work again
 * @param timing the answer's {@code Server-Timing}; empty if there is none or if the call took several attempts
 * @param faults those active during the call
 */
public record Wait(Finished call, long countedFrom, String timing, List<Fault> faults) {
    private static final Pattern WITNESS = Pattern.compile("\\bwitness;dur=([0-9]{1,9})");

    public Duration length() {
        return Duration.ofNanos(call.endedAt() - call.call().begunAt());
    }

    /**
     * Returns for how long other nodes stalled a write after the event that can have caused it: the time that the store
     * reports or, if shorter, the longest time without the beginning or end of a fault.
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
