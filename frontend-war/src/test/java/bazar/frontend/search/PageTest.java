package bazar.frontend.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    @Test
    void withoutParametersItIsTheFirstThousand() {
        Page page = Page.of(null, null);

        assertThat(page).isEqualTo(new Page(0, 1_000));
        assertThat(page.isDefault()).isTrue();
    }

    @Test
    void itBeginsAfterAnIdAndEndsAtALimit() {
        Page page = Page.of("17", "1");

        assertThat(page).isEqualTo(new Page(17, 1));
        assertThat(page.isDefault()).isFalse();
        assertThat(Page.of("9223372036854775807", null).after()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "one", "1.5", " 1", "9223372036854775808", "99999999999999999999"})
    void anotherBeginningIsRefusedByName(String after) {
        assertThatThrownBy(() -> Page.of(after, null))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("parameter after")
                .hasMessageContaining("from 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1001", "-1", "many", "99999999999999999999"})
    void anotherLimitIsRefusedByName(String limit) {
        assertThatThrownBy(() -> Page.of(null, limit))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("parameter limit")
                .hasMessageContaining("from 1 to 1000");
    }
}
