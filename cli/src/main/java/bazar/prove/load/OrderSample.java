package bazar.prove.load;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A uniform sample of all acknowledged orders (Vitter's algorithm R), which must be found when the trial ends. */
final class OrderSample {
    private static final int SIZE = 200;

    private final RandomGenerator random;
    private final List<String> orderIds = new ArrayList<>();
    private long seen;

    OrderSample(RandomGenerator random) {
        this.random = random;
    }

    synchronized void add(String orderId) {
        seen++;
        if (orderIds.size() < SIZE) {
            orderIds.add(orderId);
            return;
        }
        long place = random.nextLong(seen);
        if (place < SIZE) {
            orderIds.set((int) place, orderId);
        }
    }

    synchronized List<String> orderIds() {
        return List.copyOf(orderIds);
    }
}
