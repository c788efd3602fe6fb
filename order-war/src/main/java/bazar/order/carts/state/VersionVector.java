package bazar.order.carts.state;

import bazar.shared.problem.InvalidRequest;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which changes a state contains: of each incarnation, all up to a number.
 *
 * @param numbers by incarnation, at least 1 each
 */
public record VersionVector(SortedMap<String, Long> numbers) {
    public static final VersionVector NONE = new VersionVector(new TreeMap<>());

    private static final String PART = "[a-z2-7]{16}:[1-9]\\d{0,17}";

    /** Possessive, for else Java goes one deeper for each part. */
    private static final Pattern FORM = Pattern.compile(PART + "(," + PART + ")*+");

    public VersionVector {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /**
     * Reads the text that {@link #toString} writes.
     *
     * @throws InvalidRequest if it is none
     */
    public static VersionVector parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidRequest("The version is one that an answer has named.");
        }
        SortedMap<String, Long> numbers = new TreeMap<>();
        for (String part : text.split(",")) {
            int colon = part.indexOf(':');
            numbers.put(part.substring(0, colon), Long.valueOf(part.substring(colon + 1)));
        }
        return new VersionVector(numbers);
    }

    public boolean contains(Dot change) {
        return change.number() <= numbers.getOrDefault(change.incarnation(), 0L);
    }

    /** Whether it contains all that the other does. */
    public boolean dominates(VersionVector other) {
        return other.numbers.entrySet().stream().allMatch(each -> contains(new Dot(each.getKey(), each.getValue())));
    }

    public VersionVector merge(VersionVector other) {
        SortedMap<String, Long> merged = new TreeMap<>(numbers);
        other.numbers.forEach((incarnation, number) -> merged.merge(incarnation, number, Math::max));
        return new VersionVector(merged);
    }

    public VersionVector with(Dot change) {
        return merge(new VersionVector(new TreeMap<>(Collections.singletonMap(change.incarnation(), change.number()))));
    }

    /** The same for the same changes: {@code incarnation:number} of each, by incarnation. */
    @Override
    public String toString() {
        return numbers.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
