package bazar.catalog.writer;

import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.visibility.Visibility;
import bazar.shared.log.AsOf;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The single writer of one epoch. It takes all waiting commands as one batch: decides them from the committed state into one
 * log entry, has the entry witnessed, commits it, and only then answers. So concurrent purchases share one invalidation, one
 * replication call and one commit, and nobody is told of anything that could still be lost.
 *
 * <p>All steps run on one executor, one at a time. An epoch begins with an empty entry: it settles what an earlier epoch sent
 * and did not commit (Raft, USENIX ATC 2014, section 8), so that no cache waits for a number that never comes.
 */
public final class CatalogWriter {
    private final long epoch;
    private final Storage storage;
    private final Witnesses witnesses;
    private final Visibility visibility;
    private final Executor executor;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final int queueCapacity;
    private final int batchSize;
    private final BlockingQueue<Submission<?>> queue;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private LogPosition head;
    private boolean busy = true;

    public CatalogWriter(
            long epoch,
            LogPosition head,
            Storage storage,
            Witnesses witnesses,
            Visibility visibility,
            Executor executor,
            Clock clock,
            LongSupplier nanoTime,
            int queueCapacity,
            int batchSize) {
        this.epoch = epoch;
        this.head = head;
        this.storage = storage;
        this.witnesses = witnesses;
        this.visibility = visibility;
        this.executor = executor;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.queueCapacity = queueCapacity;
        this.batchSize = batchSize;
        this.queue = new ArrayBlockingQueue<>(queueCapacity);
    }

    /**
     * Begins to write. Commands may be submitted before; they wait.
     *
     * @return completes, always exceptionally, when this writer can write no more
     */
    public CompletionStage<Void> begin() {
        executor.execute(() -> write(List.of(), Changes.NONE, nanoTime.getAsLong()));
        return end;
    }

    /**
     * Hands in a command.
     *
     * @return completes once the result is committed; cancelled before its turn, the command is not decided at all
     * @throws QueueFull if too many wait
     */
    public <R> CompletableFuture<Receipt<R>> submit(Command<R> command) {
        Submission<R> submission = new Submission<>(command, nanoTime.getAsLong());
        if (!queue.offer(submission)) {
            throw new QueueFull(queueCapacity);
        }
        if (end.isDone()) {
            end.whenComplete((none, failure) -> submission.receipt.completeExceptionally(failure));
        }
        executor.execute(this::next);
        return submission.receipt;
    }

    private void next() {
        if (busy || end.isDone()) {
            return;
        }
        List<Submission<?>> batch = new ArrayList<>();
        queue.drainTo(batch, batchSize);
        batch.removeIf(submission -> submission.receipt.isDone());
        if (batch.isEmpty()) {
            return;
        }
        busy = true;
        long begun = nanoTime.getAsLong();
        try {
            Draft draft = new Draft(storage, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            batch.forEach(submission -> submission.decide(draft));
            if (draft.isEmpty()) {
                answer(batch, begun, begun, begun);
            } else {
                write(batch, draft.changes(), begun);
            }
        } catch (RuntimeException e) {
            stop(batch, e);
        }
    }

    private void write(List<Submission<?>> batch, Changes changes, long begun) {
        LogEntry entry = head.next(epoch, changes);
        witnesses
                .prepare(entry, changes.keys())
                .whenCompleteAsync((none, failure) -> finish(batch, entry, begun, failure), executor);
    }

    private void finish(List<Submission<?>> batch, LogEntry entry, long begun, Throwable failure) {
        if (failure != null) {
            stop(batch, failure);
            return;
        }
        long witnessed = nanoTime.getAsLong();
        try {
            storage.commit(entry);
        } catch (RuntimeException e) {
            stop(batch, new CommitFailed(e));
            return;
        }
        head = entry.position();
        visibility.show(new AsOf(epoch, entry.lsn()));
        witnesses.committed(entry);
        answer(batch, begun, witnessed, nanoTime.getAsLong());
    }

    private void answer(List<Submission<?>> batch, long begun, long witnessed, long committed) {
        AsOf asOf = new AsOf(epoch, head.lsn());
        batch.forEach(submission -> submission.answer(asOf, begun, witnessed, committed));
        busy = false;
        next();
    }

    private void stop(List<Submission<?>> batch, Throwable failure) {
        end.completeExceptionally(failure);
        batch.forEach(submission -> submission.receipt.completeExceptionally(failure));
        for (Submission<?> waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.receipt.completeExceptionally(failure);
        }
    }

    private static final class Submission<R> {
        private final Command<R> command;
        private final long submitted;
        private final CompletableFuture<Receipt<R>> receipt = new CompletableFuture<>();
        private R result;

        Submission(Command<R> command, long submitted) {
            this.command = command;
            this.submitted = submitted;
        }

        void decide(Draft draft) {
            result = command.decide(draft);
        }

        void answer(AsOf asOf, long begun, long witnessed, long committed) {
            Timing timing = new Timing(
                    Duration.ofNanos(begun - submitted),
                    Duration.ofNanos(witnessed - begun),
                    Duration.ofNanos(committed - witnessed));
            receipt.complete(new Receipt<>(result, asOf, timing));
        }
    }
}
