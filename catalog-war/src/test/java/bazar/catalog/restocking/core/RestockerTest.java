package bazar.catalog.restocking.core;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.books.core.BookPatch;
import bazar.catalog.books.core.ChangeBook;
import bazar.catalog.books.core.DeleteBook;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogPosition;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.storage.MemoryDatabase;
import bazar.catalog.time.SteeredTime;
import bazar.catalog.writer.core.CatalogWriter;
import bazar.catalog.writer.core.NoParticipants;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestockerTest {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int A_ROUND = Restocker.COMMANDS_A_ROUND * Restocker.BOOKS_A_COMMAND;

    private final MemoryDatabase disk = new MemoryDatabase();
    private final SteeredTime time = new SteeredTime();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final CatalogWriter writer = new CatalogWriter(
            new Epoch("store", 1),
            LogPosition.START,
            disk,
            new NoParticipants(),
            new ReadGate(time),
            tasks::add,
            Clock.systemUTC(),
            time,
            16,
            16);

    @BeforeEach
    void beginEpoch() {
        writer.begin();
        write();
    }

    @Test
    void what_runs_short_is_restocked_round_after_round_and_the_rest_is_left_alone() {
        restockBelow(5, 10);
        disk.withBook(1, 0).withBook(2, 4).withBook(3, 5);

        pass(EVERY.minusMillis(1));
        assertThat(disk.stockOf(1)).isZero();

        pass(Duration.ofMillis(1));
        assertThat(disk.stockOf(1)).isEqualTo(10);
        assertThat(disk.stockOf(2)).isEqualTo(14);
        assertThat(disk.stockOf(3)).isEqualTo(5);

        change(1, -9);
        pass(EVERY);
        assertThat(disk.stockOf(1)).isEqualTo(11);
        assertThat(disk.stockOf(2)).isEqualTo(14);
    }

    @Test
    void where_nothing_runs_short_nothing_is_written() {
        restockBelow(5, 10);
        disk.withBook(1, 5);
        pass(EVERY.multipliedBy(3));

        assertThat(disk.applied()).hasSize(1);
    }

    @Test
    void the_books_of_a_round_share_an_entry() {
        restockBelow(5, 10);
        disk.withBook(1, 0).withBook(2, 0);
        pass(EVERY);

        assertThat(disk.applied()).hasSize(2);
    }

    @Test
    void a_book_that_runs_short_no_more_when_the_command_has_its_turn_is_left_alone() {
        restockBelow(5, 10);
        disk.withBook(1, 0).withBook(2, 0);
        writer.submit(new ChangeBook(1, new BookPatch(null, null, null, 5)));
        writer.submit(new DeleteBook(2));
        pass(EVERY);

        assertThat(disk.stockOf(1)).isEqualTo(5);
        assertThat(disk.book(2)).isEmpty();
    }

    @Test
    void no_round_begins_before_the_last_one_has_ended() {
        restockBelow(5, 10);
        disk.withBook(1, 0);
        time.pass(EVERY.multipliedBy(10)); // the writer does not run meanwhile
        write();

        assertThat(disk.stockOf(1)).isEqualTo(10);
        assertThat(disk.applied()).hasSize(2);
    }

    @Test
    void a_round_restocks_so_many_books_and_the_next_goes_on_behind_them() {
        restockBelow(5, 1);
        LongStream.rangeClosed(1, A_ROUND + 1).forEach(book -> disk.withBook(book, 0));

        pass(EVERY);
        assertThat(disk.stockOf(A_ROUND)).isEqualTo(1);
        assertThat(disk.stockOf(A_ROUND + 1)).isZero();
        assertThat(disk.applied()).hasSize(1 + Restocker.COMMANDS_A_ROUND);

        pass(EVERY);
        assertThat(disk.stockOf(A_ROUND + 1)).isEqualTo(1);
        assertThat(disk.stockOf(1)).isEqualTo(1);

        pass(EVERY);
        assertThat(disk.stockOf(1)).isEqualTo(2);
    }

    @Test
    void no_book_gets_more_copies_than_a_book_can_have() {
        restockBelow(Integer.MAX_VALUE, Integer.MAX_VALUE);
        disk.withBook(1, 7);

        pass(EVERY);
        pass(EVERY);
        assertThat(disk.stockOf(1)).isEqualTo(1_000_000_000);
        assertThat(disk.applied()).hasSize(2);
    }

    @Test
    void shelves_that_cannot_be_seen_are_looked_at_again() {
        restockBelow(5, 10);
        disk.withBook(1, 0);
        disk.goAway();
        pass(EVERY);
        disk.repair();
        assertThat(disk.stockOf(1)).isZero();

        pass(EVERY);
        assertThat(disk.stockOf(1)).isEqualTo(10);
    }

    @Test
    void it_ends_with_the_epoch() {
        Restocker restocker = restockBelow(5, 10);
        disk.withBook(1, 0);
        restocker.close();
        pass(EVERY.multipliedBy(3));

        assertThat(disk.stockOf(1)).isZero();
        assertThat(disk.applied()).hasSize(1);
    }

    private Restocker restockBelow(int copies, int add) {
        Restocker restocker = new Restocker(new RestockRule(copies, add), EVERY, disk, writer, time);
        restocker.begin();
        return restocker;
    }

    private void change(long book, int stockDelta) {
        writer.submit(new ChangeBook(book, new BookPatch(null, null, null, stockDelta)));
        write();
    }

    /** Lets the time pass and runs everything that is due. */
    private void pass(Duration duration) {
        time.pass(duration);
        while (!tasks.isEmpty()) {
            write();
            time.pass(Duration.ZERO);
        }
    }

    private void write() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
