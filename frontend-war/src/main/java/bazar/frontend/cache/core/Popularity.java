package bazar.frontend.cache.core;

import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Counts which keys are read most. It counts only a sample of the reads, to be cheap. Once the sample is large, or has
 * too many keys, all counts are halved, and keys with none left are dropped.
 */
public final class Popularity {
    private static final int HALVING = 10;

    private final int maxKeys;
    private final BooleanSupplier sample;
    private final Map<Key, Count> counts = new HashMap<>();
    private int counted;

    /**
     * @param maxKeys how many keys are counted at most
     * @param sample decides whether to count the next read
     */
    public Popularity(int maxKeys, BooleanSupplier sample) {
        this.maxKeys = maxKeys;
        this.sample = sample;
    }

    /** @param catalog loads an answer that reaches the given as-of */
    void wasRead(Key key, Function<AsOf, Reading> catalog) {
        if (sample.getAsBoolean()) {
            count(key, catalog);
        }
    }

    /** Returns the most popular keys, in descending order. */
    public synchronized List<Popular> top(int most) {
        return counts.values().stream()
                .sorted(Comparator.comparingInt((Count count) -> count.reads).reversed())
                .limit(most)
                .map(count -> count.what)
                .toList();
    }

    private synchronized void count(Key key, Function<AsOf, Reading> catalog) {
        counts.computeIfAbsent(key, added -> new Count(new Popular(added, catalog))).reads++;
        if (++counted >= HALVING * maxKeys) {
            halve();
        }
        while (counts.size() > maxKeys) {
            halve();
        }
    }

    private void halve() {
        counted = 0;
        counts.values().forEach(count -> count.reads /= 2);
        counts.values().removeIf(count -> count.reads == 0);
    }

    private static final class Count {
        private final Popular what;
        private int reads;

        private Count(Popular what) {
            this.what = what;
        }
    }
}
