package bazar.prove.load.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests without a usable answer, by request and error. */
public final class ErrorCounts {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String asked, String got) {
        counts.computeIfAbsent(asked + ": " + got, complaint -> new LongAdder()).increment();
    }

    /** Returns the number of each request and error. */
    public Map<String, Long> counts() {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((complaint, count) -> sums.put(complaint, count.sum()));
        return sums;
    }
}
