package bazar.order.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewOrderTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, Long.MAX_VALUE})
    void takesTheIdOfABook(long bookId) {
        assertThat(new NewOrder(bookId).bookId()).isEqualTo(bookId);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesWhatIsNoIdOfABook(long bookId) {
        assertThatThrownBy(() -> new NewOrder(bookId))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("from 1 to 9223372036854775807");
    }
}
