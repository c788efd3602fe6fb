package bazar.catalog.replication;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.storage.MemoryDisk;
import bazar.catalog.time.SteeredTime;
import bazar.catalog.visibility.Visibility;
import bazar.shared.keys.Key;
import bazar.shared.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/** A primary's replication and one secondary, with the messages between them sent by hand. */
final class TwoNodes {
    static final String SECONDARY = "http://secondary";
    static final String STORE = "store";
    static final Duration LEASE = Duration.ofSeconds(2);
    static final Duration MARGIN = Duration.ofMillis(200);

    final SteeredTime time = new SteeredTime();
    final MemoryDisk primaryDisk = new MemoryDisk();
    final MemoryDisk disk = new MemoryDisk();
    Visibility visibility;
    Replica replica;
    Replication replication;
    Follower follower;
    private long epoch;
    private int processes;
    private LogPosition last;
    private Acks acks = Acks.ALL;
    private int page = 2;

    TwoNodes() {
        startSecondary();
        startPrimary(1);
    }

    TwoNodes with(Acks mode) {
        acks = mode;
        startPrimary(epoch + 1);
        return this;
    }

    void withPages(int size) {
        page = size;
        startPrimary(epoch + 1);
    }

    void startSecondary() {
        visibility = new Visibility(time);
        replica = new Replica("catalog-2", "process-" + ++processes, disk, visibility, time);
    }

    void startPrimary(long ofEpoch) {
        epoch = ofEpoch;
        last = primaryDisk.held().applied().position();
        var settings =
                new ReplicationSettings(acks, LEASE, MARGIN, Duration.ofMillis(500), Duration.ofMillis(100), page);
        replication = new Replication(primaryDisk.held().inSync(), settings, time, time);
        follower = replication.follow(SECONDARY, new Epoch(STORE, epoch), primaryDisk.held(), primaryDisk, () -> {});
    }

    /** One message there and its answer back. */
    void exchange() {
        deliver(follower.next());
    }

    void deliver(Message message) {
        time.pass(Duration.ofNanos(1));
        try {
            replication.answered(follower, replica.receive(message));
        } catch (ProblemException e) {
            replication.failed(follower, e.getMessage());
        }
    }

    void loseMessage() {
        follower.next();
        replication.failed(follower, "no answer");
    }

    /** The secondary says what it has, but does not take what it is sent. */
    void answerWithoutTaking() {
        ReplicationRequest message = (ReplicationRequest) follower.next();
        deliver(new ReplicationRequest(
                message.store(),
                message.epoch(),
                message.head(),
                message.committed(),
                List.of(),
                message.lease(),
                message.mayLag()));
    }

    void catchUp() {
        for (int i = 0; i < 50; i++) {
            exchange();
        }
    }

    LogEntry next(long bookId) {
        return last.next(epoch, changesOf(bookId));
    }

    LogEntry nextOf(int books) {
        List<BookImage> images = LongStream.rangeClosed(1, books)
                .mapToObj(id -> new BookImage(id, "A title of some length", "topic", new BigDecimal("1.00"), 1))
                .toList();
        return last.next(epoch, Changes.of(List.of(Key.ALL.name()), images, List.of()));
    }

    CompletableFuture<Set<String>> send(LogEntry entry) {
        last = entry.position();
        return replication
                .replicate(entry, Changes.parse(entry.changes()).inSync())
                .toCompletableFuture();
    }

    void commit(LogEntry... entries) {
        replication.committed(primaryDisk.commit(List.of(entries)));
        last = entries[entries.length - 1].position();
    }

    void commitUnseen(int number) {
        for (int i = 0; i < number; i++) {
            commit(next(100 + last.lsn()));
        }
    }

    /** The entry by which the secondary joins or is left behind, sent. */
    LogEntry changeInSync() {
        LogEntry entry = nextInSync(replication.inSyncFromNow().orElseThrow());
        send(entry);
        return entry;
    }

    LogEntry nextInSync(List<String> inSync) {
        return last.next(epoch, Changes.ofInSync(inSync));
    }

    /** Caught up, in sync, with a lease. */
    void join() {
        catchUp();
        LogEntry joining = changeInSync();
        exchange();
        commit(joining);
        catchUp();
    }

    static Changes changesOf(long bookId) {
        BookImage book = new BookImage(bookId, "Title", "topic", new BigDecimal("1.00"), 1);
        return Changes.of(List.of(Key.info(bookId).name()), List.of(book), List.of());
    }
}
