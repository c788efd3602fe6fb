package bazar.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ElapsedTimeTest {
    /** Begins just before the overflow: no rule may depend on the clock's origin. */
    private long nanos = Long.MAX_VALUE - 1_000;

    private long millis = 1_700_000_000_000L;
    private final ElapsedTime elapsed = new ElapsedTime(() -> nanos, () -> millis);
    private final long begun = elapsed.getAsLong();

    @Test
    void it_goes_on_with_its_machine() {
        pass(Duration.ofHours(1));

        assertThat(sinceBegun()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void it_goes_on_while_its_machine_sleeps() {
        sleep(Duration.ofHours(1));
        assertThat(sinceBegun()).isEqualTo(Duration.ofHours(1));

        pass(Duration.ofMinutes(1));
        assertThat(sinceBegun()).isEqualTo(Duration.ofMinutes(61));

        sleep(Duration.ofMinutes(1));
        assertThat(sinceBegun()).isEqualTo(Duration.ofMinutes(62));
    }

    @Test
    void many_short_sleeps_amount_to_a_long_one() {
        for (int i = 0; i < 100; i++) {
            sleep(Duration.ofMillis(15));
            elapsed.getAsLong();
        }

        assertThat(sinceBegun()).isBetween(Duration.ofMillis(1_480), Duration.ofMillis(1_500));
    }

    @Test
    void a_time_of_day_that_is_set_back_takes_nothing_away() {
        millis -= 3_600_000;
        assertThat(sinceBegun()).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(sinceBegun()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void sleep_counts_after_the_time_of_day_was_set_back() {
        millis -= 3_600_000;
        elapsed.getAsLong();

        sleep(Duration.ofMinutes(1));

        assertThat(sinceBegun()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void that_the_clocks_tick_differently_counts_for_nothing() {
        for (int i = 0; i < 1_000; i++) {
            nanos += TimeUnit.MICROSECONDS.toNanos(700);
            millis = 1_700_000_000_000L + (i + 1) * 7 / 10;
            elapsed.getAsLong();
        }

        assertThat(sinceBegun()).isEqualTo(Duration.ofMillis(700));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        millis += time.toMillis();
    }

    private void sleep(Duration time) {
        millis += time.toMillis();
    }

    private Duration sinceBegun() {
        return Duration.ofNanos(elapsed.getAsLong() - begun);
    }
}
