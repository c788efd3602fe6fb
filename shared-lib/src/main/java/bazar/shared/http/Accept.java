package bazar.shared.http;

import bazar.shared.problem.InvalidRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which media types a caller takes (RFC 9110, 12.5.1). Of all ranges that describe a media type the closest gives it its weight;
 * weight 0 refuses it. The parameters of a range say nothing here: no two of our media types differ in theirs.
 */
public final class Accept {
    /** Three digits at most. Java's own client leaves the zero before the point away. */
    private static final Pattern WEIGHT = Pattern.compile("0|1|0?\\.\\d{1,3}|0\\.|1\\.0{0,3}");

    private static final Accept ANYTHING = new Accept(List.of());

    private final List<Weighted> ranges;

    private Accept(List<Weighted> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads the Accept header.
     *
     * @param header may be null or empty: such a caller takes anything
     * @throws InvalidRequest if it is no list of media types with weights from 0 to 1
     */
    public static Accept of(String header) {
        if (header == null) {
            return ANYTHING;
        }
        try {
            return new Accept(
                    MediaRange.listOf(header).stream().map(Weighted::of).toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(
                    "The Accept header is no list of media types with weights from 0 to 1; application/json is one.");
        }
    }

    /** The one of these media types that the caller likes best, of equals the first; none if it refuses all. */
    public Optional<String> best(Stream<String> mediaTypes) {
        return mediaTypes
                .map(MediaRange::of)
                .map(mediaType -> new Weighted(mediaType, weightOf(mediaType)))
                .filter(candidate -> candidate.weight > 0)
                .reduce((first, second) -> second.weight > first.weight ? second : first)
                .map(candidate -> candidate.range.name());
    }

    private double weightOf(MediaRange mediaType) {
        return ranges.isEmpty()
                ? 1
                : ranges.stream()
                        .filter(each -> each.range.closenessTo(mediaType) >= 0)
                        .max(Comparator.<Weighted>comparingInt(each -> each.range.closenessTo(mediaType))
                                .thenComparingDouble(Weighted::weight))
                        .map(Weighted::weight)
                        .orElse(0.0);
    }

    /** The same as the platform reads it too; null if it takes anything. */
    String header() {
        return ranges.isEmpty()
                ? null
                : ranges.stream()
                        .map(each -> each.range.name() + ";q=" + each.weight)
                        .collect(Collectors.joining(", "));
    }

    private record Weighted(MediaRange range, double weight) {
        static Weighted of(MediaRange range) {
            String weight = range.parameters().getOrDefault("q", "1");
            if (!WEIGHT.matcher(weight).matches()) {
                throw new IllegalArgumentException("no weight: " + weight);
            }
            return new Weighted(range, Double.parseDouble(weight));
        }
    }
}
