package bazar.perf;

import java.util.Arrays;

/** Popularity by Zipf's law: rank n is requested 1/n times as often as rank 1. */
final class Zipf {
    private final double[] cumulated;

    /** @param ranks number of ranks, at least 1 */
    Zipf(int ranks) {
        cumulated = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            cumulated[rank] = sum;
        }
    }

    /**
     * Returns the rank, counted from 0, for a uniform draw.
     *
     * @param draw from 0 to less than 1
     */
    int rankOf(double draw) {
        int last = cumulated.length - 1;
        int found = Arrays.binarySearch(cumulated, draw * cumulated[last]);
        int rank = found >= 0 ? found + 1 : -found - 1;
        return Math.min(rank, last); // a draw just below 1 may be rounded up to the sum
    }
}
