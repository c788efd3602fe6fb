package bazar.order.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.keys.IdempotencyKey;
import bazar.shared.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIdTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("key-restart-0000000");

    @Test
    void isDerivedFromScopeAndKeyTheSameWayForever() {
        assertThat(OrderId.of(OrderId.GUESTS, KEY).text()).isEqualTo("qp4wprb4s6wqgkrabnmsjh6qoy");
    }

    @Test
    void differsFromKeyToKeyAndFromScopeToScope() {
        IdempotencyKey otherKey = new IdempotencyKey("key-restart-0000001");

        assertThat(OrderId.of(OrderId.GUESTS, KEY))
                .isNotEqualTo(OrderId.of(OrderId.GUESTS, otherKey))
                .isNotEqualTo(OrderId.of("someone", KEY));
    }

    @Test
    void scopeAndKeyDoNotRunTogether() {
        assertThat(OrderId.of("guestkey", new IdempotencyKey("0123456789abcdef")))
                .isNotEqualTo(OrderId.of("guest", new IdempotencyKey("key0123456789abcdef")));
    }

    @Test
    void readsBackWhatItWrites() {
        OrderId id = OrderId.of(OrderId.GUESTS, IdempotencyKey.random());

        assertThat(new OrderId(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "qp4wprb4s6wqgkrabnmsjh6qo",
                "qp4wprb4s6wqgkrabnmsjh6qoyy",
                "QP4WPRB4S6WQGKRABNMSJH6QOY",
                "qp4wprb4s6wqgkrabnmsjh6qo1",
                "qp4wprb4s6wqgkrabnmsjh6qo\n"
            })
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> new OrderId(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("26 characters");
    }
}
