package bazar.catalog.writer.core;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.MultisetHash;
import bazar.catalog.log.SaleImage;
import bazar.catalog.reads.core.ReadGate;
import bazar.threads.Threads;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Interleaves two submitters of commands with the writer's steps. The writer takes no lock, but relies on an executor
 * that runs its steps one at a time, so the test provides such an executor.
 */
class CatalogWriterThreadsTest {
    @Test
    void whoever_hands_in_a_command_is_answered() {
        Threads.explore(TwoSubmit.class);
    }

    @Test
    void a_writer_whose_steps_run_side_by_side_is_caught() {
        Threads.assertCaught(TwoSubmitSideBySide.class);
    }

    public static class TwoSubmit {
        private final CatalogWriter writer;
        private CompletableFuture<WriteReceipt<String>> one;
        private CompletableFuture<WriteReceipt<String>> other;

        public TwoSubmit() {
            this(new OneAtATime());
        }

        TwoSubmit(Executor executor) {
            writer = new CatalogWriter(
                    new Epoch("store", 1),
                    LogPosition.START,
                    new NoRows(),
                    new Nobody(),
                    new ReadGate(() -> 1),
                    executor,
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    () -> 1,
                    4,
                    4);
            writer.begin();
        }

        @Operation(runOnce = true)
        public void submitOne() {
            one = writer.submit(draft -> "one");
        }

        @Operation(runOnce = true)
        public void submitOther() {
            other = writer.submit(draft -> "other");
        }

        @Validate
        public void bothAreAnswered() {
            Threads.check(isAnswered(one, "one") && isAnswered(other, "other"));
        }

        private static boolean isAnswered(CompletableFuture<WriteReceipt<String>> receipt, String result) {
            boolean isDone = receipt.isDone() && !receipt.isCompletedExceptionally();
            return isDone && receipt.join().result().equals(result);
        }
    }

    public static class TwoSubmitSideBySide extends TwoSubmit {
        public TwoSubmitSideBySide() {
            super(Runnable::run);
        }
    }

    /**
     * Runs one step at a time. A caller that finds another thread running steps leaves its own step to that thread.
     */
    private static final class OneAtATime implements Executor {
        private final Queue<Runnable> steps = new ArrayDeque<>();
        private boolean running;

        @Override
        public void execute(Runnable step) {
            if (isFirst(step)) {
                for (Runnable next = next(); next != null; next = next()) {
                    next.run();
                }
            }
        }

        private synchronized boolean isFirst(Runnable step) {
            steps.add(step);
            boolean isFirst = !running;
            running = true;
            return isFirst;
        }

        private synchronized Runnable next() {
            Runnable next = steps.poll();
            running = next != null;
            return next;
        }
    }

    private static final class Nobody implements CommitParticipants {
        @Override
        public void begin(Runnable inSyncDue) {}

        @Override
        public CompletionStage<Set<String>> prepare(LogEntry entry, Changes changes) {
            return CompletableFuture.completedFuture(Set.of());
        }

        @Override
        public void committed(Checkpoint checkpoint) {}

        @Override
        public Optional<List<String>> inSyncFromNow() {
            return Optional.empty();
        }
    }

    private static final class NoRows implements Storage {
        @Override
        public Optional<BookImage> book(long id) {
            return Optional.empty();
        }

        @Override
        public Optional<SaleImage> sale(String orderId) {
            return Optional.empty();
        }

        @Override
        public Optional<CancellationImage> cancellation(String orderId) {
            return Optional.empty();
        }

        @Override
        public Optional<String> orderOfCart(String cartId) {
            return Optional.empty();
        }

        @Override
        public long lastBookId() {
            return 0;
        }

        @Override
        public Checkpoint commit(List<LogEntry> entries) {
            return Checkpoint.of(entries.get(entries.size() - 1).position(), MultisetHash.EMPTY);
        }
    }
}
