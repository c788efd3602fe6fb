package bazar.prove.history;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The states that readers of one key have seen. As every write makes one of a state's numbers larger, of any two states one is
 * nowhere smaller than the other; two that are not so were never both there, whatever the order of the writes.
 */
final class Chain {
    /** More than can be seen while one read is under way. */
    private static final int KEPT = 4096;

    /** By the sum of their numbers, which no two of them share. */
    private final TreeMap<Long, State> states = new TreeMap<>();

    /** @return a call that saw a state which contradicts this one; otherwise this one is kept */
    Optional<Finished> add(long[] numbers, Finished seenBy) {
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
