package bazar.catalog.replication;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.replication.primary.Acks;
import bazar.catalog.replication.primary.Follower;
import bazar.catalog.replication.primary.Replication;
import bazar.catalog.replication.primary.ReplicationSettings;
import bazar.catalog.replication.secondary.Replica;
import bazar.catalog.replication.wire.Message;
import bazar.catalog.replication.wire.ReplicationRequest;
import bazar.catalog.storage.MemoryDatabase;
import bazar.catalog.time.SteeredTime;
import bazar.shared.keys.Key;
import bazar.shared.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/** A primary's replication and one secondary; the test sends each message between them. */
public final class TwoNodes {
    public static final String SECONDARY = "http://secondary";
    public static final String STORE = "store";
    public static final Duration LEASE = Duration.ofSeconds(2);
    public static final Duration MARGIN = Duration.ofMillis(200);

    public final SteeredTime time = new SteeredTime();
    public final MemoryDatabase primaryDisk = new MemoryDatabase();
    public final MemoryDatabase disk = new MemoryDatabase();
    public ReadGate readGate;
    public Replica replica;
    public Replication replication;
    public Follower follower;
    private long epoch;
    private int processes;
    private LogPosition last;
    private Acks acks = Acks.ALL;
    private int page = 2;

    public TwoNodes() {
        startSecondary();
        startPrimary(1);
    }

    public TwoNodes with(Acks mode) {
        acks = mode;
        startPrimary(epoch + 1);
        return this;
    }

    public void withPages(int size) {
        page = size;
        startPrimary(epoch + 1);
    }

    public void startSecondary() {
        readGate = new ReadGate(time);
        replica = new Replica("catalog-2", "process-" + ++processes, disk, readGate, time);
    }

    public void startPrimary(long ofEpoch) {
        epoch = ofEpoch;
        last = primaryDisk.held().applied().position();
        var settings =
                new ReplicationSettings(acks, LEASE, MARGIN, Duration.ofMillis(500), Duration.ofMillis(100), page);
        replication = new Replication(primaryDisk.held().inSync(), settings, time, time);
        follower = replication.follow(SECONDARY, new Epoch(STORE, epoch), primaryDisk.held(), primaryDisk, () -> {});
    }

    /** Sends one message and delivers its answer. */
    public void exchange() {
        deliver(follower.next());
    }

    public void deliver(Message message) {
        time.pass(Duration.ofNanos(1));
        try {
            replication.answered(follower, replica.receive(message));
        } catch (ProblemException e) {
            replication.failed(follower, e.getMessage());
        }
    }

    public void loseMessage() {
        follower.next();
        replication.failed(follower, "no answer");
    }

    /** Delivers a message without its entries, so that the secondary answers but acknowledges nothing. */
    public void answerWithoutTaking() {
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

    public void catchUp() {
        for (int i = 0; i < 50; i++) {
            exchange();
        }
    }

    public LogEntry next(long bookId) {
        return last.next(epoch, changesOf(bookId));
    }

    public LogEntry nextOf(int books) {
        List<BookImage> images = LongStream.rangeClosed(1, books)
                .mapToObj(id -> new BookImage(id, "A title of some length", "topic", new BigDecimal("1.00"), 1))
                .toList();
        return last.next(epoch, Changes.of(List.of(Key.ALL.name()), images, List.of()));
    }

    public CompletableFuture<Set<String>> send(LogEntry entry) {
        last = entry.position();
        return replication
                .replicate(entry, Changes.parse(entry.changes()).inSync())
                .toCompletableFuture();
    }

    public void commit(LogEntry... entries) {
        replication.committed(primaryDisk.commit(List.of(entries)));
        last = entries[entries.length - 1].position();
    }

    public void commitUnseen(int number) {
        for (int i = 0; i < number; i++) {
            commit(next(100 + last.lsn()));
        }
    }

    /** Sends the entry by which the secondary joins or leaves the in-sync set. */
    public LogEntry changeInSync() {
        LogEntry entry = nextInSync(replication.inSyncFromNow().orElseThrow());
        send(entry);
        return entry;
    }

    public LogEntry nextInSync(List<String> inSync) {
        return last.next(epoch, Changes.ofInSync(inSync));
    }

    /** Brings the secondary up to date and into the in-sync set, and grants it a lease. */
    public void join() {
        catchUp();
        LogEntry joining = changeInSync();
        exchange();
        commit(joining);
        catchUp();
    }

    public static Changes changesOf(long bookId) {
        BookImage book = new BookImage(bookId, "Title", "topic", new BigDecimal("1.00"), 1);
        return Changes.of(List.of(Key.info(bookId).name()), List.of(book), List.of());
    }
}
