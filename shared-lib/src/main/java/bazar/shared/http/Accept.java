package bazar.shared.http;

import bazar.shared.problem.InvalidRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The media types that a caller accepts (RFC 9110, section 12.5.1). The most specific range that matches a media type
 * gives it its weight; weight 0 refuses it. Parameters of a range are ignored: no two of the store's media types differ
 * in theirs.
 */
public final class Accept {
    /**
     * Matches at most three decimals. The zero before the point may be missing, because Java's own client omits it.
     */
    private static final Pattern WEIGHT = Pattern.compile("0|1|0?\\.\\d{1,3}|0\\.|1\\.0{0,3}");

    private static final Accept ANYTHING = new Accept(List.of());

    private final List<Weighted> ranges;

    private Accept(List<Weighted> ranges) {
        this.ranges = ranges;
    }

    /**
     * Parses the Accept header.
     *
     * @param header may be null or empty: such a caller accepts anything
     * @throws InvalidRequest if the header is not a list of media types with weights from 0 to 1
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

    /** Returns the media type with the highest weight, the first of equals, or nothing if the caller refuses all. */
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

    /** Returns the header in a form that the platform reads alike, or null if the caller accepts anything. */
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
