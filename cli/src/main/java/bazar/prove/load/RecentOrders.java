package bazar.prove.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Some of the latest orders, to be read repeatedly, and those to be cancelled. */
final class RecentOrders {
    private static final int READ = 16;
    private static final int TO_BE_CANCELLED = 64;

    private final List<String> read = new ArrayList<>();
    private final Deque<TakenOrder> toBeCancelled = new ArrayDeque<>();
    private int next;

    synchronized void add(String order) {
        if (read.size() < READ) {
            read.add(order);
        } else {
            read.set(next, order);
            next = (next + 1) % READ;
        }
    }

    synchronized Optional<String> any(RandomGenerator random) {
        return read.isEmpty() ? Optional.empty() : Optional.of(read.get(random.nextInt(read.size())));
    }

    /** Queues an order for cancellation unless the queue is full. */
    synchronized void regret(TakenOrder order) {
        if (toBeCancelled.size() < TO_BE_CANCELLED) {
            toBeCancelled.add(order);
        }
    }

    synchronized Optional<TakenOrder> nextRegretted() {
        return Optional.ofNullable(toBeCancelled.poll());
    }
}
