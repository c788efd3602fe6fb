package bazar.order.carts.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartIdTest {
    @Test
    void isAnotherEachTimeAndReadBack() {
        CartId id = CartId.random();

        assertThat(id).isNotEqualTo(CartId.random());
        assertThat(new CartId(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "QP4WPRB4S6WQGKRABNMSJH6QOY", "qp4wprb4s6wqgkrabnmsjh6qo1"})
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> new CartId(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("26 characters");
    }
}
