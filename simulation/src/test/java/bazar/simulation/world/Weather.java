package bazar.simulation.world;

import java.time.Duration;

/**
 * The faults of a network.
 *
 * @param lost the probability that a message is lost
 * @param repeated the probability that a request arrives twice
 * @param late the probability that a message takes up to {@code slowest}, so that others overtake it
 */
public record Weather(double lost, double repeated, double late, Duration slowest) {
    private static final Duration FASTEST = Duration.ofNanos(200_000);
    static final Duration USUAL = Duration.ofMillis(3);

    public static final Weather CALM = new Weather(0, 0, 0, USUAL);

    Duration delay(Chance chance) {
        return chance.between(FASTEST, chance.happens(late) ? slowest : USUAL);
    }
}
