package bazar.catalog.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.time.ElapsedTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private static final Key BOOK = Key.info(1);
    private static final AsOf AS_OF = new AsOf(1, 7);

    private long now;
    private final Visibility visibility = new Visibility(() -> now);

    @Test
    void before_anything_was_shown_nothing_is() {
        assertHidden();
    }

    @Test
    void what_is_shown_for_a_time_is_hidden_after_it() {
        visibility.showUntil("store", AS_OF, List.of(), 100);
        now = 99;
        assertThat(visibility.begin(BOOK, AsOf.NOTHING).asOf()).isEqualTo(AS_OF);

        now = 100;
        assertHidden();
        assertThat(visibility.showsNothing()).isTrue();
    }

    @Test
    void what_is_shown_for_a_time_is_hidden_when_its_machine_has_slept_through_it() {
        AtomicLong timeOfDay = new AtomicLong();
        ElapsedTime clock = new ElapsedTime(() -> now, timeOfDay::get);
        Visibility lent = new Visibility(clock);
        lent.showUntil(
                "store",
                AS_OF,
                List.of(),
                clock.getAsLong() + Duration.ofSeconds(2).toNanos());
        timeOfDay.addAndGet(1_900);
        assertThat(lent.begin(BOOK, AsOf.NOTHING).asOf()).isEqualTo(AS_OF);

        timeOfDay.addAndGet(100);
        assertThatThrownBy(() -> lent.begin(BOOK, AsOf.NOTHING)).isInstanceOf(NotVisibleHere.class);
    }

    @Test
    void the_primary_answers_a_reader_who_has_seen_more_for_there_is_nothing_newer() {
        visibility.show("store", AS_OF);
        assertThat(visibility.begin(BOOK, new AsOf(1, 8)).asOf()).isEqualTo(AS_OF);

        visibility.show("store", AS_OF, List.of());
        assertThatThrownBy(() -> visibility.begin(BOOK, new AsOf(1, 8))).isInstanceOf(NotVisibleHere.class);
    }

    @Test
    void everything_is_dirty_while_anything_is() {
        visibility.show("store", AS_OF, List.of("info:2"));
        assertThat(visibility.begin(BOOK, AsOf.NOTHING).asOf()).isEqualTo(AS_OF);
        assertThatThrownBy(() -> visibility.begin(Key.ALL, AsOf.NOTHING)).isInstanceOf(NotVisibleHere.class);

        visibility.show("store", AS_OF, List.of());
        assertThat(visibility.begin(Key.ALL, AsOf.NOTHING).asOf()).isEqualTo(AS_OF);
    }

    @Test
    void rows_may_be_looked_for_by_what_the_read_is_current_to() {
        visibility.show("store", AS_OF);

        assertThat(visibility
                        .read(Key.ALL, AsOf.NOTHING, asOf -> "up to " + asOf.lsn())
                        .rows())
                .isEqualTo("up to 7");
    }

    @Test
    void rows_that_were_wiped_while_they_were_read_are_not_shown() {
        visibility.show("store", AS_OF, List.of());

        assertThatThrownBy(() -> visibility.read(BOOK, AsOf.NOTHING, () -> {
                    visibility.hide();
                    visibility.show("store", AS_OF, List.of());
                    return "half of them";
                }))
                .isInstanceOf(NotVisibleHere.class);
        assertThat(visibility.read(BOOK, AsOf.NOTHING, () -> "all").rows()).isEqualTo("all");
    }

    private void assertHidden() {
        assertThatThrownBy(() -> visibility.begin(BOOK, AsOf.NOTHING)).isInstanceOf(NotVisibleHere.class);
    }
}
