package bazar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A callee's timeouts are shorter than its caller's, so that the caller gets an answer that says what failed. */
class TimeoutsTest {
    /** The longest time from an order server's first attempt at a sale to the beginning of its last. */
    private static final Duration EARLIER_ATTEMPTS = Duration.ofMillis(800);

    @Test
    void a_secondary_gives_up_the_primary_before_a_frontend_gives_up_the_secondary() throws IOException {
        Duration relay = of("catalog", "bazar.catalog.relay-connect-timeout", "bazar.catalog.relay-read-timeout");

        assertThat(relay).isLessThan(of("frontend", "bazar.catalog.read-timeout"));
    }

    @Test
    void the_primary_gives_up_a_sale_before_the_order_server_does_and_that_before_the_frontend() throws IOException {
        Duration sale = of("order", "bazar.catalog.sale-timeout");
        Duration order = EARLIER_ATTEMPTS.plus(sale).plus(of("order", "bazar.catalog.connect-timeout"));

        assertThat(of("catalog", "bazar.writer.deadline")).isLessThan(sale);
        assertThat(order).isLessThan(of("frontend", "bazar.order.purchase-timeout"));
    }

    private static Duration of(String role, String... keys) throws IOException {
        var settings = ConfiguredKeys.of(role + "-war");
        return Stream.of(keys)
                .map(key -> Duration.parse(settings.get(key).defaultValue()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
