package bazar.prove.crashes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Points at which several nodes crash before any of them is started again.
 *
 * <p>They are chosen so that each node comes to its point whichever crashes first: while one order server is away the other sells; a sale
 * waits until the secondary's lease is over and then does without it; without the primary, purchases come as far as the order servers.
 */
public record CrashRound(List<CrashPoint> points) {
    private static final List<CrashRound> SAMPLE = List.of(
            of("order-before-sale", "secondary-after-holding", "primary-after-commit"),
            of("order-after-sale", "secondary-before-applying"),
            of("order-before-storing", "secondary-before-holding"),
            of("order-before-request", "primary-before-commit"));

    private static final List<CrashRound> OTHERS = List.of(
            of("order-after-storing", "secondary-after-applying"),
            of("order-after-request", "secondary-before-message"),
            of("primary-before-request"),
            of("secondary-after-message", "primary-after-request"));

    /** Some, in which every durable step is crashed at. */
    public static List<CrashRound> sample() {
        return SAMPLE;
    }

    /** With every point in one of them. */
    public static List<CrashRound> all() {
        return Stream.concat(SAMPLE.stream(), OTHERS.stream()).toList();
    }

    @Override
    public String toString() {
        return points.stream().map(CrashPoint::name).collect(Collectors.joining(", "));
    }

    private static CrashRound of(String... points) {
        return new CrashRound(Stream.of(points).map(CrashPoint::new).toList());
    }
}
