package bazar.catalog.writer.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.sales.core.OrderedLine;
import bazar.catalog.sales.core.SaleRequest;
import bazar.catalog.sales.core.Sell;
import bazar.catalog.storage.MemoryDatabase;
import bazar.shared.keys.Key;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class CatalogWriterTest {
    private static final Epoch EPOCH = new Epoch("store", 3);

    private final MemoryDatabase storage = new MemoryDatabase().withBook(1, 2).withBook(2, 5);
    private final SteeredWitnesses witnesses = new SteeredWitnesses();
    private final ReadGate readGate = new ReadGate(() -> 0);
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean isShutDown;
    private final CatalogWriter writer = new CatalogWriter(
            EPOCH,
            LogPosition.START,
            storage,
            witnesses,
            readGate,
            this::execute,
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
            () -> 0,
            4,
            3);

    @Test
    void an_epoch_begins_with_an_empty_entry() {
        begin();

        assertThat(storage.applied()).extracting(LogEntry::epoch).containsExactly(EPOCH.number());
        assertThat(readGate.asOf().lsn()).isEqualTo(1);
    }

    @Test
    void it_goes_on_with_such_until_it_has_come_as_far_as_the_epoch_before_can_have_sent_any() {
        witnesses.mostInFlight = 3;
        begin();
        witnesses.acknowledge();
        run();
        witnesses.acknowledge();
        run();

        assertThat(storage.applied()).extracting(LogEntry::changes).containsOnly(Changes.NONE.toJson());
        assertThat(readGate.asOf().lsn()).isEqualTo(3);
        assertThat(witnesses.awaited).hasSize(3);
    }

    @Test
    void a_write_takes_the_number_of_an_empty_entry_and_does_not_wait_for_it() {
        witnesses.mostInFlight = 3;
        var sale = writer.submit(sell("a", 1));
        begin();
        witnesses.acknowledge();
        run();

        assertThat(sale).isCompleted();
        assertThat(readGate.asOf().lsn()).isEqualTo(2);
    }

    @Test
    void who_waits_for_an_epoch_to_begin_hears_of_its_end() {
        var receipt = writer.submit(sell("a", 1));

        writer.close();
        run();

        assertThat(receipt).isCompletedExceptionally();
    }

    @Test
    void who_waits_for_a_witness_hears_of_the_end_of_the_epoch_and_nothing_is_committed_after_it() {
        begin();
        var receipt = writer.submit(sell("a", 1));
        run();

        writer.close();
        run();
        witnesses.acknowledge();
        run();

        assertThat(receipt).isCompletedExceptionally();
        assertThat(storage.stockOf(1)).isEqualTo(2);
    }

    @Test
    void nothing_is_committed_or_answered_before_all_witnesses_have_acknowledged() {
        begin();
        var receipt = writer.submit(sell("a", 1));
        run();

        assertThat(receipt).isNotDone();
        assertThat(storage.stockOf(1)).isEqualTo(2);

        witnesses.acknowledge();
        run();
        assertThat(receipt).isCompleted();
        assertThat(storage.stockOf(1)).isEqualTo(1);
    }

    @Test
    void witnesses_are_told_the_keys_that_the_entry_touches() {
        begin();
        writer.submit(sell("a", 1));
        run();

        assertThat(witnesses.keys)
                .containsExactly(Key.info(1).name(), Key.sale("a").name());
    }

    @Test
    void commands_that_wait_together_share_one_entry() {
        begin();
        var first = writer.submit(sell("a", 1));
        var second = writer.submit(sell("b", 2));
        run();
        witnesses.acknowledge();
        run();

        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(storage.applied()).hasSize(2);
    }

    @Test
    void a_batch_never_sells_more_copies_than_there_are() {
        begin();
        var receipts = List.of(writer.submit(sell("a", 1)), writer.submit(sell("b", 1)), writer.submit(sell("c", 1)));
        run();
        witnesses.acknowledge();
        run();

        assertThat(receipts)
                .extracting(receipt -> (Object) receipt.join().result().getClass())
                .containsExactly(Sell.Sold.class, Sell.Sold.class, Sell.SoldOut.class);
        assertThat(storage.stockOf(1)).isZero();
    }

    @Test
    void one_order_id_sells_once_even_within_a_batch() {
        begin();
        var first = writer.submit(sell("a", 1));
        var repeated = writer.submit(sell("a", 1));
        run();
        witnesses.acknowledge();
        run();

        assertThat(repeated.join().result()).isEqualTo(first.join().result());
        assertThat(storage.numberOfSales()).isEqualTo(1);
        assertThat(storage.stockOf(1)).isEqualTo(1);
    }

    @Test
    void a_batch_that_changes_nothing_writes_no_entry_and_asks_nobody() {
        begin();
        var receipt = writer.submit(sell("a", 99));
        run();

        assertThat(receipt.join().result()).isEqualTo(new Sell.UnknownBook(99));
        assertThat(storage.applied()).hasSize(1);
    }

    @Test
    void entries_are_chained_one_after_the_other() {
        begin();
        for (String orderId : List.of("a", "b", "c")) {
            writer.submit(sell(orderId, 2));
            run();
            witnesses.acknowledge();
            run();
        }

        LogPosition position = LogPosition.START;
        for (LogEntry entry : storage.applied()) {
            assertThat(entry.follows(position)).isTrue();
            assertThat(entry.intact()).isTrue();
            position = entry.position();
        }
        assertThat(position.lsn()).isEqualTo(4);
    }

    @Test
    void a_command_whose_caller_has_gone_before_its_turn_is_not_decided() {
        begin();
        writer.submit(sell("a", 1));
        run();
        var impatient = writer.submit(sell("b", 1));
        impatient.cancel(false);
        witnesses.acknowledge();
        run();

        assertThat(storage.numberOfSales()).isEqualTo(1);
    }

    @Test
    void a_command_behind_more_than_a_batch_of_which_nobody_waits_is_decided_at_once() {
        begin();
        writer.submit(sell("a", 1));
        run();
        for (int i = 0; i < 3; i++) {
            writer.submit(sell("given-up-" + i, 2)).cancel(false);
        }
        var patient = writer.submit(sell("b", 1));
        run();
        witnesses.acknowledge();
        run();
        witnesses.acknowledge();
        run();

        assertThat(patient).isCompleted();
        assertThat(storage.numberOfSales()).isEqualTo(2);
    }

    @Test
    void a_command_past_the_bound_of_the_queue_is_refused() {
        for (int i = 0; i < 4; i++) {
            writer.submit(sell("order-" + i, 1));
        }

        assertThatThrownBy(() -> writer.submit(sell("one-too-many", 1))).isInstanceOf(QueueFull.class);
    }

    @Test
    void a_failed_commit_ends_the_epoch_and_leaves_every_outcome_unknown() {
        CompletionStage<Void> end = writer.begin();
        run();
        witnesses.acknowledge();
        run();
        var inBatch = writer.submit(sell("a", 1));
        run();
        var waiting = writer.submit(sell("b", 1));
        storage.breakDown();
        witnesses.acknowledge();
        run();
        var late = writer.submit(sell("c", 1));

        assertThat(end.toCompletableFuture()).isCompletedExceptionally();
        assertThat(List.of(inBatch, waiting, late))
                .allSatisfy(receipt -> assertThat(receipt).isCompletedExceptionally());
        assertThat(readGate.asOf().lsn()).isEqualTo(1);
    }

    @Test
    void whatever_fails_in_a_step_ends_the_epoch_and_leaves_every_outcome_unknown() {
        CompletionStage<Void> end = writer.begin();
        run();
        witnesses.acknowledge();
        run();
        var inBatch = writer.submit(sell("a", 1));
        run();
        var waiting = writer.submit(sell("b", 1));
        witnesses.fail(new IllegalStateException("no more threads"));
        witnesses.want("another");
        run();

        assertThat(end.toCompletableFuture()).isCompletedExceptionally();
        assertThat(List.of(inBatch, waiting))
                .allSatisfy(receipt -> assertThat(receipt).isCompletedExceptionally());
    }

    @Test
    void an_epoch_that_cannot_even_begin_ends() {
        witnesses.fail(new NoClassDefFoundError("a class"));
        CompletionStage<Void> end = writer.begin();
        run();

        assertThat(end.toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void what_is_committed_and_cannot_be_told_ends_the_epoch_too() {
        CompletionStage<Void> end = writer.begin();
        run();
        witnesses.acknowledge();
        run();
        var receipt = writer.submit(sell("a", 1));
        run();
        witnesses.fail(new IllegalStateException("told too much"));
        witnesses.acknowledge();
        run();

        assertThat(end.toCompletableFuture()).isCompletedExceptionally();
        assertThat(receipt).isCompletedExceptionally();
    }

    @Test
    void a_command_that_comes_when_the_executor_is_gone_is_not_decided_by_the_step_that_still_runs() {
        begin();
        writer.submit(sell("a", 1));
        run();
        isShutDown = true;
        assertThatThrownBy(() -> writer.submit(sell("b", 1))).isInstanceOf(RejectedExecutionException.class);
        isShutDown = false;
        witnesses.acknowledge();
        run();
        witnesses.acknowledge();
        run();

        assertThat(storage.numberOfSales()).isEqualTo(1);
    }

    @Test
    void who_is_left_behind_while_an_entry_waits_is_so_by_the_next_entry_and_both_commit_together() {
        begin();
        var receipt = writer.submit(sell("a", 1));
        run();
        witnesses.want("another");
        run();
        witnesses.acknowledgeFirst();
        run();
        assertThat(receipt).isNotDone();
        assertThat(storage.applied()).hasSize(1);

        witnesses.acknowledge();
        run();
        assertThat(receipt).isCompleted();
        assertThat(storage.applied()).hasSize(3);
        assertThat(witnesses.inSync).containsExactly(List.of("another"));
    }

    @Test
    void a_change_of_who_is_in_sync_is_written_though_nobody_else_writes() {
        begin();
        witnesses.want("one");
        run();
        witnesses.acknowledge();
        run();

        assertThat(storage.held().inSync()).containsExactly("one");
        assertThat(writer.submit(sell("a", 1))).isNotDone();
    }

    @Test
    void an_answer_names_who_held_it_up() {
        begin();
        var receipt = writer.submit(sell("a", 1));
        run();
        witnesses.acknowledge("frontend-2");
        run();

        assertThat(receipt.join().timing().toHeader()).contains("witness;dur=0.00;desc=\"frontend-2\"");
    }

    private void begin() {
        writer.begin();
        run();
        witnesses.acknowledge();
        run();
    }

    private void execute(Runnable task) {
        if (isShutDown) {
            throw new RejectedExecutionException();
        }
        tasks.add(task);
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static Sell sell(String orderId, long bookId) {
        return new Sell(orderId, new SaleRequest(List.of(new OrderedLine(bookId, 1)), null));
    }

    private static final class SteeredWitnesses implements CommitParticipants {
        private final List<String> keys = new ArrayList<>();
        private final List<List<String>> inSync = new ArrayList<>();
        private final List<CompletableFuture<Set<String>>> awaited = new ArrayList<>();
        private int mostInFlight = 1;
        private List<String> wanted;
        private Runnable inSyncDue;
        private Runnable failure = () -> {};

        @Override
        public void begin(Runnable due) {
            inSyncDue = due;
        }

        @Override
        public CompletionStage<Set<String>> prepare(LogEntry entry, Changes changes) {
            failure.run();
            keys.addAll(changes.keys());
            if (changes.inSync() != null) {
                inSync.add(changes.inSync());
                wanted = null;
            }
            CompletableFuture<Set<String>> acknowledgement = new CompletableFuture<>();
            awaited.add(acknowledgement);
            return acknowledgement;
        }

        @Override
        public int mostInFlight() {
            return mostInFlight;
        }

        @Override
        public void committed(Checkpoint checkpoint) {
            failure.run();
            assertThat(awaited).allMatch(CompletableFuture::isDone);
        }

        @Override
        public Optional<List<String>> inSyncFromNow() {
            return Optional.ofNullable(wanted);
        }

        void fail(RuntimeException cause) {
            failure = () -> {
                throw cause;
            };
        }

        void fail(Error cause) {
            failure = () -> {
                throw cause;
            };
        }

        void want(String... members) {
            wanted = List.of(members);
            inSyncDue.run();
        }

        void acknowledge(String... heldUpBy) {
            List.copyOf(awaited).forEach(acknowledgement -> acknowledgement.complete(Set.of(heldUpBy)));
        }

        void acknowledgeFirst() {
            awaited.get(awaited.size() - 2).complete(Set.of());
        }
    }
}
