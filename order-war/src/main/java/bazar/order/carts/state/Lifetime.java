package bazar.order.carts.state;

import java.time.Duration;
import java.time.Instant;

/**
 * How long carts live. An ended cart is kept longer than any state that could revive it.
 *
 * @param unchanged how long a cart lives after its last change
 */
public record Lifetime(Duration unchanged) {
    /** Exceeds the difference between servers' clocks and the delay of any message. */
    private static final Duration MARGIN = Duration.ofDays(1);

    public boolean isOver(Cart cart, Instant now) {
        return !cart.changedAt().plus(unchanged).isAfter(now);
    }

    /**
     * Returns whether a server that does not know the cart accepts it from a peer. The server may have forgotten it.
     */
    public boolean admits(Cart cart, Instant now) {
        return cart.hasEnded() ? cart.changedAt().isAfter(lastForgotten(now)) : !isOver(cart, now);
    }

    /** Returns the time of the last change up to which carts are forgotten. */
    public Instant lastForgotten(Instant now) {
        return now.minus(unchanged).minus(MARGIN);
    }
}
