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
 * What has been read most of late. Only a sample of the reads is counted, so that counting costs nothing worth naming; whenever
 * the sample has become large, or there are too many keys in it, all counts are halved and what is left with none is forgotten.
 */
public final class Popularity {
    private static final int HALVING = 10;

    private final int maxKeys;
    private final BooleanSupplier sample;
    private final Map<Key, Count> counts = new HashMap<>();
    private int counted;

    /**
     * @param maxKeys how many keys are counted at most
     * @param sample whether to count the next read
     */
    public Popularity(int maxKeys, BooleanSupplier sample) {
        this.maxKeys = maxKeys;
        this.sample = sample;
    }

    /** @param catalog asks the catalog for this key */
    void wasRead(Key key, Function<AsOf, Reading> catalog) {
        if (sample.getAsBoolean()) {
            count(key, catalog);
        }
    }

    /** The most popular ones, the first of them first. */
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
