package bazar.order.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewQuantityTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void takesAQuantity(int quantity) {
        assertThat(new NewQuantity(quantity).quantity()).isEqualTo(quantity);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 11, Integer.MAX_VALUE})
    void refusesWhatIsNoQuantity(int quantity) {
        assertThatThrownBy(() -> new NewQuantity(quantity))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("from 1 to 10");
    }
}
