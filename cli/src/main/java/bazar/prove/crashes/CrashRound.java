package bazar.prove.crashes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Points at which several nodes crash before any of them is started again.
 *
 * <p>They are chosen so that each node reaches its point whichever crashes first. While one order server is down, the
 * other sells. A sale waits for the end of the secondary's lease and then proceeds without it. Without the primary,
 * purchases still reach the order servers.
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

    /** Returns the rounds that cover every durable step. */
    public static List<CrashRound> sample() {
        return SAMPLE;
    }

    /** Returns the rounds that cover every point. */
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
