package bazar.prove.history.versions;

import bazar.prove.history.calls.Finished;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The states of one key that readers have seen.
 *
 * <p>Every write raises one of a state's numbers. So any two states that both existed are comparable: one is at least
 * the other in every number. Two incomparable states contradict each other, whatever the order of the writes.
 */
public final class Chain {
    /** More states than can be seen while one read is in flight. */
    private static final int KEPT = 4096;

    /** By the sum of their numbers: two comparable states with the same sum are equal. */
    private final TreeMap<Long, State> states = new TreeMap<>();

    /** Returns a call that saw a contradicting state; keeps the new state if there is none. */
    public Optional<Finished> add(long[] numbers, Finished seenBy) {
        long sum = Arrays.stream(numbers).sum();
        State state = new State(numbers, seenBy);
        Optional<Finished> contradiction =
                contradiction(states.floorEntry(sum), state).or(() -> contradiction(states.ceilingEntry(sum), state));
        if (contradiction.isEmpty()) {
            states.putIfAbsent(sum, state);
            if (states.size() > KEPT) {
                states.pollFirstEntry();
            }
        }
        return contradiction;
    }

    private static Optional<Finished> contradiction(Map.Entry<Long, State> neighbour, State state) {
        return Optional.ofNullable(neighbour)
                .map(Map.Entry::getValue)
                .filter(other -> !other.isBelow(state) && !state.isBelow(other))
                .map(State::seenBy);
    }

    private record State(long[] numbers, Finished seenBy) {
        boolean isBelow(State other) {
            return IntStream.range(0, numbers.length).allMatch(i -> numbers[i] <= other.numbers[i]);
        }
    }
}
