package bazar.order.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.order.catalog.Cancellation;
import bazar.order.catalog.Catalog;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.shared.log.AsOf;
import bazar.shared.problem.Unavailable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurchasesTest {
    private static final Instant SOLD = Instant.parse("2026-11-20T05:00:00.123Z");
    private static final Instant CANCELLED = Instant.parse("2026-11-20T06:00:00.456Z");
    private static final OrderId ID = new OrderId("qp4wprb4s6wqgkrabnmsjh6qoy");
    private static final AsOf LEAST = new AsOf(1, 7);

    private final KnowingCatalog catalog = new KnowingCatalog();
    private final OrderLog log = new MemoryOrders().log();
    private final Purchases purchases = new Purchases(catalog, log);

    @Test
    void an_order_that_another_server_has_cancelled_is_shown_cancelled_before_the_log_has_followed() {
        log.follow(sale(null));
        catalog.known = Optional.of(sale(CANCELLED));

        assertThat(find().cancelledAt()).isEqualTo(CANCELLED);
        assertThat(log.find(ID).map(Order::cancelledAt)).contains(CANCELLED);
    }

    @Test
    void an_order_that_is_not_known_to_be_cancelled_is_not_shown_while_the_catalog_cannot_tell() {
        log.follow(sale(null));
        catalog.isAway = true;

        assertThatThrownBy(this::find).isInstanceOf(Unavailable.class);
    }

    @Test
    void an_order_that_is_known_to_be_cancelled_is_shown_without_the_catalog() {
        log.follow(sale(null));
        log.cancel(new Cancellation(ID.text(), CANCELLED));
        catalog.isAway = true;

        assertThat(find().cancelledAt()).isEqualTo(CANCELLED);
    }

    @Test
    void an_order_that_is_cancelled_while_it_is_looked_up_is_as_current_as_its_reader_wants_it() {
        Purchases overtaken = new Purchases(catalog, new OrderLog(new MemoryOrders() {
            @Override
            public Optional<Order> find(OrderId id) {
                Optional<Order> before = Optional.of(Order.of(sale(null)));
                catalog.known = Optional.of(sale(CANCELLED));
                return before;
            }
        }));

        assertThat(overtaken.find(ID, LEAST).body().cancelledAt()).isEqualTo(CANCELLED);
        assertThat(catalog.asked).containsExactly(LEAST);
    }

    @Test
    void an_order_that_the_log_lacks_is_taken_into_it() {
        catalog.known = Optional.of(sale(null));

        assertThat(find().isCancelled()).isFalse();
        assertThat(log.find(ID)).isPresent();
    }

    @Test
    void there_is_no_order_only_if_the_catalog_denies_it() {
        assertThatThrownBy(this::find).isInstanceOf(OrderNotFound.class);
    }

    private Order find() {
        return purchases.find(ID, LEAST).body();
    }

    private static Sale sale(Instant cancelledAt) {
        return new Sale(
                ID.text(),
                SOLD,
                null,
                cancelledAt,
                List.of(new Sale.Line(2, "RPCs for Noobs", 1, new BigDecimal("50.00"))));
    }

    private static final class KnowingCatalog extends Catalog {
        private final List<AsOf> asked = new ArrayList<>();
        private Optional<Sale> known = Optional.empty();
        private boolean isAway;

        @Override
        public Optional<Reply<Sale>> sale(String orderId, AsOf least) {
            if (isAway) {
                throw new Unavailable("away");
            }
            asked.add(least);
            return known.map(sale -> new Reply<>(sale, "1.7", null));
        }
    }
}
