package bazar.catalog.reads.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.time.ElapsedTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadGateTest {
    private static final Key BOOK = Key.info(1);
    private static final AsOf AS_OF = new AsOf(1, 7);

    private long now;
    private final ReadGate readGate = new ReadGate(() -> now);

    @Test
    void before_anything_was_shown_nothing_is() {
        assertHidden();
    }

    @Test
    void what_is_shown_for_a_time_is_hidden_after_it() {
        readGate.openUntil("store", AS_OF, List.of(), 100);
        now = 99;
        assertThat(readGate.begin(BOOK, AsOf.NOTHING).asOf()).isEqualTo(AS_OF);

        now = 100;
        assertHidden();
        assertThat(readGate.isClosed()).isTrue();
    }

    @Test
    void what_is_shown_for_a_time_is_hidden_when_its_machine_has_slept_through_it() {
        AtomicLong timeOfDay = new AtomicLong();
        ElapsedTime clock = new ElapsedTime(() -> now, timeOfDay::get);
        ReadGate lent = new ReadGate(clock);
        lent.openUntil(
                "store",
                AS_OF,
                List.of(),
                clock.getAsLong() + Duration.ofSeconds(2).toNanos());
        timeOfDay.addAndGet(1_900);
        assertThat(lent.begin(BOOK, AsOf.NOTHING).asOf()).isEqualTo(AS_OF);

        timeOfDay.addAndGet(100);
        assertThatThrownBy(() -> lent.begin(BOOK, AsOf.NOTHING)).isInstanceOf(NotReadableHere.class);
    }

    @Test
    void the_primary_answers_a_reader_who_has_seen_more_for_there_is_nothing_newer() {
        readGate.open("store", AS_OF);
        assertThat(readGate.begin(BOOK, new AsOf(1, 8)).asOf()).isEqualTo(AS_OF);

        readGate.open("store", AS_OF, List.of());
        assertThatThrownBy(() -> readGate.begin(BOOK, new AsOf(1, 8))).isInstanceOf(NotReadableHere.class);
    }

    @Test
    void everything_is_dirty_while_anything_is() {
        readGate.open("store", AS_OF, List.of("info:2"));
        assertThat(readGate.begin(BOOK, AsOf.NOTHING).asOf()).isEqualTo(AS_OF);
        assertThatThrownBy(() -> readGate.begin(Key.ALL, AsOf.NOTHING)).isInstanceOf(NotReadableHere.class);

        readGate.open("store", AS_OF, List.of());
        assertThat(readGate.begin(Key.ALL, AsOf.NOTHING).asOf()).isEqualTo(AS_OF);
    }

    @Test
    void rows_may_be_looked_for_by_what_the_read_is_current_to() {
        readGate.open("store", AS_OF);

        assertThat(readGate.read(Key.ALL, AsOf.NOTHING, asOf -> "up to " + asOf.lsn())
                        .rows())
                .isEqualTo("up to 7");
    }

    @Test
    void rows_that_were_wiped_while_they_were_read_are_not_shown() {
        readGate.open("store", AS_OF, List.of());

        assertThatThrownBy(() -> readGate.read(BOOK, AsOf.NOTHING, () -> {
                    readGate.close();
                    readGate.open("store", AS_OF, List.of());
                    return "half of them";
                }))
                .isInstanceOf(NotReadableHere.class);
        assertThat(readGate.read(BOOK, AsOf.NOTHING, () -> "all").rows()).isEqualTo("all");
    }

    private void assertHidden() {
        assertThatThrownBy(() -> readGate.begin(BOOK, AsOf.NOTHING)).isInstanceOf(NotReadableHere.class);
    }
}
