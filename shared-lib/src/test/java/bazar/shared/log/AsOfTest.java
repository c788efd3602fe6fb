package bazar.shared.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
    @Test
    void it_travels_as_epoch_dot_lsn() {
        assertThat(AsOf.parse(new AsOf(3, 17).toString())).isEqualTo(new AsOf(3, 17));
    }

    @Test
    void replies_are_ordered_by_lsn_alone() {
        assertThat(new AsOf(9, 16)).isLessThan(new AsOf(3, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.", ".17", "3.17.1", "-3.17", "3,17", "1234567890123456789.1"})
    void another_form_is_refused(String text) {
        assertThatThrownBy(() -> AsOf.parse(text)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aHeaderThatIsAbsentAsksForNothing() {
        assertThat(AsOf.ofHeader(null)).isEqualTo(AsOf.NOTHING);
        assertThat(AsOf.ofHeader("3.17")).isEqualTo(new AsOf(3, 17));
    }
}
