package bazar.order.carts.state;

import bazar.shared.problem.InvalidRequest;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The changes that a state contains: of each incarnation, all up to a number.
 *
 * @param numbers by incarnation, at least 1 each
 */
public record VersionVector(SortedMap<String, Long> numbers) {
    public static final VersionVector NONE = new VersionVector(new TreeMap<>());

    private static final String PART = "[a-z2-7]{16}:[1-9]\\d{0,17}";

    /** Possessive, because otherwise Java's matcher recurses once for each part. */
    private static final Pattern FORM = Pattern.compile(PART + "(," + PART + ")*+");

    public VersionVector {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /**
     * Parses the text that {@link #toString} returns.
     *
     * @throws InvalidRequest if the text has another form
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

    /** Returns whether this contains all changes of the other. */
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

    /**
     * Returns {@code incarnation:number} pairs in the order of the incarnations, so that equal vectors have equal
     * texts.
     */
    @Override
    public String toString() {
        return numbers.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
