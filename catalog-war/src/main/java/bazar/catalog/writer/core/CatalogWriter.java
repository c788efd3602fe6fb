package bazar.catalog.writer.core;

import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.reads.core.ReadGate;
import bazar.shared.log.AsOf;
import bazar.shared.logging.LogEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/**
 * The single writer of one epoch. It takes all waiting commands as one batch: it decides them from the committed state
 * into one log entry, has the entry acknowledged by caches and secondaries, commits it, and only then answers. So
 * concurrent purchases share one invalidation, one replication call and one commit, and no caller gets an answer that
 * could still be lost.
 *
 * <p>All steps run on one executor, one at a time. An epoch begins with empty entries, up to the highest LSN that the
 * previous epoch can have sent. They settle what it sent and did not commit (Raft, USENIX ATC 2014, section 8), so that
 * no cache waits for an LSN that never commits.
 */
public final class CatalogWriter {
    private static final Logger LOG = System.getLogger(CatalogWriter.class.getName());

    private final Epoch epoch;
    private final Storage storage;
    private final CommitParticipants commitParticipants;
    private final ReadGate readGate;
    private final Executor executor;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final int queueCapacity;
    private final int batchSize;
    private final BlockingQueue<Submission<?>> queue;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private final List<LogEntry> inFlight = new ArrayList<>();
    private final Set<String> heldUpBy = new TreeSet<>();

    private LogPosition head;
    private List<Submission<?>> batch = List.of();
    private long begun;
    private int unwitnessed;
    private long settledAt;
    private boolean hasBegun;

    public CatalogWriter(
            Epoch epoch,
            LogPosition head,
            Storage storage,
            CommitParticipants commitParticipants,
            ReadGate readGate,
            Executor executor,
            Clock clock,
            LongSupplier nanoTime,
            int queueCapacity,
            int batchSize) {
        this.epoch = epoch;
        this.head = head;
        this.storage = storage;
        this.commitParticipants = commitParticipants;
        this.readGate = readGate;
        this.executor = executor;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.queueCapacity = queueCapacity;
        this.batchSize = batchSize;
        this.queue = new ArrayBlockingQueue<>(queueCapacity);
    }

    /**
     * Starts the writer. Commands submitted before wait.
     *
     * @return completes, always exceptionally, when this writer has stopped
     */
    public CompletionStage<Void> begin() {
        execute(() -> {
            hasBegun = true;
            settledAt = head.lsn() + commitParticipants.mostInFlight();
            send(Changes.NONE);
            commitParticipants.begin(() -> execute(this::next));
        });
        return end;
    }

    /**
     * Queues a command.
     *
     * @return completes once the result is committed; a command cancelled before its turn is not decided
     * @throws QueueFull if too many commands wait
     * @throws RejectedExecutionException if the executor is shut down; then the command is not decided
     */
    public <R> CompletableFuture<WriteReceipt<R>> submit(Command<R> command) {
        Submission<R> submission = new Submission<>(command, nanoTime.getAsLong());
        if (!queue.offer(submission)) {
            throw new QueueFull(queueCapacity);
        }
        if (end.isDone()) {
            end.whenComplete((none, failure) -> submission.receipt.completeExceptionally(failure));
        }
        try {
            execute(this::next);
        } catch (RejectedExecutionException e) {
            if (queue.remove(submission)) { // otherwise the last step has taken it
                throw e;
            }
        }
        return submission.receipt;
    }

    /** Stops the writer. Every waiting caller gets the failure at once, whether its command was begun or not. */
    public void close() {
        execute(() -> stop(new IllegalStateException("The epoch has ended.")));
    }

    /** Runs a step. Any failure stops this writer: the step is half done, and no other step would finish it. */
    private void execute(Runnable step) {
        executor.execute(() -> {
            try {
                step.run();
            } catch (RuntimeException | Error e) {
                stop(e);
            }
        });
    }

    private void next() {
        if (!hasBegun || end.isDone()) {
            return;
        }
        Optional<List<String>> inSync = commitParticipants.inSyncFromNow();
        if (inSync.isPresent()) {
            send(Changes.ofInSync(inSync.get()));
        } else if (inFlight.isEmpty()) {
            decideNextBatch();
        }
    }

    private void decideNextBatch() {
        batch = nextBatch();
        if (batch.isEmpty()) {
            settle();
            return;
        }
        long now = nanoTime.getAsLong();
        WriteBatch writeBatch = storage.read(this::decided);
        if (writeBatch.isEmpty()) {
            answer(new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Set.of()), now);
            execute(this::next);
        } else {
            send(writeBatch.changes());
        }
    }

    /** Sends empty entries while no writes use up the LSNs that are to be settled. */
    private void settle() {
        if (head.lsn() < settledAt) {
            send(Changes.NONE);
        }
    }

    /**
     * Returns the next commands; empty only if none waits, because a waiting one has no other step that would take it.
     */
    private List<Submission<?>> nextBatch() {
        List<Submission<?>> waiting = new ArrayList<>();
        Submission<?> submission = queue.poll();
        while (submission != null) {
            if (!submission.receipt.isDone()) {
                waiting.add(submission);
            }
            submission = waiting.size() < batchSize ? queue.poll() : null;
        }
        return waiting;
    }

    private WriteBatch decided() {
        WriteBatch writeBatch = new WriteBatch(storage, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        batch.forEach(submission -> submission.decide(writeBatch));
        return writeBatch;
    }

    /** Sends one more entry, which commits together with those in flight. */
    private void send(Changes changes) {
        if (inFlight.isEmpty()) {
            begun = nanoTime.getAsLong();
        }
        LogPosition last =
                inFlight.isEmpty() ? head : inFlight.get(inFlight.size() - 1).position();
        LogEntry entry = last.next(epoch.number(), changes);
        inFlight.add(entry);
        unwitnessed++;
        commitParticipants
                .prepare(entry, changes)
                .whenComplete((slow, failure) -> execute(() -> witnessed(slow, failure)));
    }

    private void witnessed(Set<String> slow, Throwable failure) {
        if (failure != null) {
            stop(failure);
            return;
        }
        heldUpBy.addAll(slow);
        unwitnessed--;
        if (unwitnessed == 0 && !end.isDone()) {
            commit();
        }
    }

    private void commit() {
        long witnessed = nanoTime.getAsLong();
        Checkpoint committed;
        try {
            committed = storage.commit(List.copyOf(inFlight));
        } catch (RuntimeException e) {
            throw new CommitFailed(e);
        }
        head = committed.position();
        readGate.open(epoch.store(), asOf());
        commitParticipants.committed(committed);
        Timing timing = new Timing(
                Duration.ZERO,
                Duration.ofNanos(witnessed - begun),
                Duration.ofNanos(nanoTime.getAsLong() - witnessed),
                Set.copyOf(heldUpBy));
        logIfHeldUp(timing);
        inFlight.clear();
        heldUpBy.clear();
        answer(timing, begun);
        next();
    }

    private void logIfHeldUp(Timing timing) {
        if (!timing.heldUpBy().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    LogEvent.named("write-held-up")
                            .with("lsn", head.lsn())
                            .with("millis", timing.witnessed().toMillis())
                            .withText("for", String.join(" ", timing.heldUpBy())));
        }
    }

    private void answer(Timing timing, long batchBegun) {
        List<Submission<?>> answered = batch;
        batch = List.of();
        AsOf asOf = asOf();
        answered.forEach(submission -> submission.answer(asOf, timing, batchBegun));
    }

    private AsOf asOf() {
        return new AsOf(epoch.number(), head.lsn());
    }

    private void stop(Throwable failure) {
        end.completeExceptionally(failure);
        batch.forEach(submission -> submission.receipt.completeExceptionally(failure));
        for (Submission<?> waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.receipt.completeExceptionally(failure);
        }
    }

    private static final class Submission<R> {
        private final Command<R> command;
        private final long submitted;
        private final CompletableFuture<WriteReceipt<R>> receipt = new CompletableFuture<>();
        private R result;

        Submission(Command<R> command, long submitted) {
            this.command = command;
            this.submitted = submitted;
        }

        void decide(WriteBatch writeBatch) {
            result = command.decide(writeBatch);
        }

        void answer(AsOf asOf, Timing timing, long batchBegun) {
            receipt.complete(new WriteReceipt<>(result, asOf, timing.after(Duration.ofNanos(batchBegun - submitted))));
        }
    }
}
