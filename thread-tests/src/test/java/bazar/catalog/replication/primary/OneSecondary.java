package bazar.catalog.replication.primary;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Epoch;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.MultisetHash;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.LogRetention;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.wire.LeaseAnchor;
import bazar.catalog.replication.wire.ReplicaAck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A primary with one in-sync secondary. */
final class OneSecondary {
    static final LogEntry FIRST = LogPosition.START.next(1, Changes.NONE);
    static final LogEntry SECOND = FIRST.position().next(1, Changes.NONE);
    static final Checkpoint ONE = Checkpoint.of(FIRST.position(), MultisetHash.EMPTY);

    private static final String URL = "http://secondary";
    private static final Checkpoint NOTHING = Checkpoint.of(LogPosition.START, MultisetHash.EMPTY);
    private static final ReplicaState HELD = new ReplicaState("store", 1, NOTHING, List.of(), List.of(URL), 0, 0);
    private static final ReplicationSettings SETTINGS = new ReplicationSettings(
            Acks.ALL, Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofMillis(100), 2);
    private static final ReplicaAck HOLDS_FIRST =
            new ReplicaAck("catalog-2", NOTHING, FIRST.position(), new LeaseAnchor("process", 1), null, null);

    final Replication replication = new Replication(List.of(URL), SETTINGS, () -> 1, (delay, task) -> {});
    final Follower follower = replication.follow(URL, new Epoch("store", 1), HELD, new Unasked(), () -> {});

    void holdsFirst() {
        replication.answered(follower, HOLDS_FIRST);
    }

    /** The log of a primary from which nothing is read. */
    private static final class Unasked implements CommittedLog {
        @Override
        public boolean goesOnFrom(LogPosition position) {
            return position.equals(LogPosition.START);
        }

        @Override
        public List<LogEntry> after(long lsn, int limit, int length) {
            return List.of(FIRST);
        }

        @Override
        public LogRetention.Hold keepAfter(long lsn) {
            return new LogRetention(1).keepAfter(lsn);
        }

        @Override
        public Optional<String> digestAt(long lsn) {
            return Optional.empty();
        }

        @Override
        public ReplicaState held() {
            return HELD;
        }

        @Override
        public List<BookImage> booksAfter(long id, int limit) {
            return List.of();
        }

        @Override
        public List<StoredSale> salesAfter(String orderId, int limit) {
            return List.of();
        }

        @Override
        public List<StoredCancellation> cancellationsAfter(String orderId, int limit) {
            return List.of();
        }
    }
}
