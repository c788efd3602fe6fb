package bazar.order.carts.state;

import java.time.Duration;
import java.time.Instant;

/**
 * How long carts live. What is left of one that was bought or deleted outlives all that could bring it back.
 *
 * @param unchanged how long a cart is kept that nobody changes
 */
public record Lifetime(Duration unchanged) {
    /** Longer than the clocks of servers differ, or a message is on its way. */
    private static final Duration MARGIN = Duration.ofDays(1);

    public boolean isOver(Cart cart, Instant now) {
        return !cart.changedAt().plus(unchanged).isAfter(now);
    }

    /** Whether a server that may not know the cart, or no more, takes it from another. */
    public boolean admits(Cart cart, Instant now) {
        return cart.hasEnded() ? cart.changedAt().isAfter(lastForgotten(now)) : !isOver(cart, now);
    }

    /** What was last changed then, or before, is forgotten altogether. */
    public Instant lastForgotten(Instant now) {
        return now.minus(unchanged).minus(MARGIN);
    }
}
