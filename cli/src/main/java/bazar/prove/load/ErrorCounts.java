package bazar.prove.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often clients got no answer they could use, by what they asked and what they got. */
final class ErrorCounts {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String asked, String got) {
        counts.computeIfAbsent(asked + ": " + got, complaint -> new LongAdder()).increment();
    }

    Map<String, Long> counts() {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((complaint, count) -> sums.put(complaint, count.sum()));
        return sums;
    }
}
