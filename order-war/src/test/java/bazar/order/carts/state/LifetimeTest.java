package bazar.order.carts.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifetimeTest {
    private static final Instant THEN = Instant.parse("2026-11-20T05:00:00.123Z");
    private static final Instant EXPIRY = THEN.plus(Duration.ofDays(30));

    private final Lifetime lifetime = new Lifetime(Duration.ofDays(30));
    private final Dot dot = new Dot("aaaaaaaaaaaaaaaa", 1);
    private final Cart cart = Cart.create(CartId.random(), dot, THEN);

    @Test
    void aCartExpiresSoLongAfterItsLastChange() {
        assertThat(lifetime.isOver(cart, EXPIRY.minusMillis(1))).isFalse();
        assertThat(lifetime.isOver(cart, EXPIRY)).isTrue();
        assertThat(lifetime.isOver(cart.remove(1, dot, THEN.plusSeconds(1)), EXPIRY))
                .isFalse();
    }

    @Test
    void anExpiredCartIsTakenFromNobody() {
        assertThat(lifetime.admits(cart, EXPIRY.minusMillis(1))).isTrue();
        assertThat(lifetime.admits(cart, EXPIRY)).isFalse();
    }

    @Test
    void whatIsLeftOfACartOutlivesTheCartItKeepsAway() {
        Cart deleted = cart.delete(dot, THEN);

        assertThat(lifetime.admits(deleted, EXPIRY)).isTrue();
        assertThat(lifetime.lastForgotten(EXPIRY)).isBefore(deleted.changedAt());
        assertThat(lifetime.admits(deleted, EXPIRY.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void nothingThatIsStillTakenIsForgotten() {
        Cart bought = cart.close("qp4wprb4s6wqgkrabnmsjh6qoy", dot, THEN);
        for (Instant now = THEN; now.isBefore(EXPIRY.plus(Duration.ofDays(3))); now = now.plus(Duration.ofHours(1))) {
            boolean isForgotten = !bought.changedAt().isAfter(lifetime.lastForgotten(now));
            assertThat(lifetime.admits(bought, now)).isEqualTo(!isForgotten);
        }
    }
}
