package bazar.shared.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogEventTest {
    @Test
    void an_event_is_its_name_and_then_its_values_in_order() {
        assertThat(LogEvent.named("peer-away").with("peer", "order-2").withText("reason", "timeout"))
                .hasToString("event=peer-away peer=order-2 reason=\"timeout\"");
    }

    @Test
    void a_value_that_is_missing_is_written_as_null() {
        assertThat(LogEvent.named("x").with("store", null).withText("reason", null))
                .hasToString("event=x store=null reason=\"null\"");
    }

    @Test
    void a_text_neither_ends_early_nor_breaks_the_line() {
        assertThat(LogEvent.named("x").with("path", "a\nb").withText("reason", "no \"a\"\nat b"))
                .hasToString("event=x path=a b reason=\"no 'a' at b\"");
    }
}
