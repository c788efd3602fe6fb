package bazar.simulation.cluster;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Fenced;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.MultisetHash;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.wire.SnapshotPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The contents of a disk: the log and the rows that result from it. */
public final class Contents {
    final NavigableMap<Long, BookImage> books = new TreeMap<>();
    final NavigableMap<String, StoredSale> sales = new TreeMap<>();
    final NavigableMap<String, StoredCancellation> cancellations = new TreeMap<>();
    final NavigableMap<Long, LogEntry> log = new TreeMap<>();
    final Map<Long, String> digests = new HashMap<>();
    String store;
    long epoch;
    long followedEpoch;
    Checkpoint applied = Checkpoint.START;
    List<String> inSync = List.of();
    long readableFrom;
    long lastBookId;
    Duration longestLease = Duration.ZERO;
    private MultisetHash digest = MultisetHash.EMPTY;

    Contents copy() {
        Contents copy = new Contents();
        copy.books.putAll(books);
        copy.sales.putAll(sales);
        copy.cancellations.putAll(cancellations);
        copy.log.putAll(log);
        copy.digests.putAll(digests);
        copy.store = store;
        copy.epoch = epoch;
        copy.followedEpoch = followedEpoch;
        copy.applied = applied;
        copy.inSync = inSync;
        copy.readableFrom = readableFrom;
        copy.lastBookId = lastBookId;
        copy.longestLease = longestLease;
        copy.digest = digest;
        return copy;
    }

    /** Applies an entry's changes to the rows only, without log, digest or position. */
    void overwrite(LogEntry entry) {
        Changes changes = Changes.parse(entry.changes());
        changes.books().forEach(book -> books.put(book.id(), book));
        changes.deletedBooks().forEach(books::remove);
        changes.sales().forEach(sale -> sales.put(sale.orderId(), new StoredSale(entry.lsn(), sale)));
        changes.cancellations()
                .forEach(cancellation ->
                        cancellations.put(cancellation.orderId(), new StoredCancellation(entry.lsn(), cancellation)));
    }

    ReplicaState held() {
        return new ReplicaState(
                store,
                epoch,
                applied,
                List.copyOf(log.tailMap(applied.lsn(), false).values()),
                inSync,
                readableFrom,
                lastBookId);
    }

    boolean holds(LogPosition position) {
        LogEntry entry = log.get(position.lsn());
        boolean isApplied = applied.position().equals(position);
        return readableFrom != ReplicaState.NEVER
                && (isApplied || entry != null && entry.position().equals(position));
    }

    void hear(String ofStore, long ofEpoch) {
        store = ofStore;
        epoch = Math.max(epoch, ofEpoch);
    }

    /** Records the epoch of the primary that this replica follows. */
    void follow(String ofStore, long ofEpoch) {
        hear(ofStore, ofEpoch);
        followedEpoch = ofEpoch;
    }

    /** Throws unless the disk is in the expected state. */
    void fence(long thoughtEpoch, LogPosition thought) {
        if (epoch != thoughtEpoch || !applied.position().equals(thought)) {
            throw new Fenced(thoughtEpoch, thought);
        }
    }

    void append(LogEntry entry) {
        if (log.putIfAbsent(entry.lsn(), entry) != null) {
            throw new IllegalStateException("There is an entry " + entry.lsn() + " already");
        }
    }

    void discard(LogEntry entry) {
        log.remove(entry.lsn());
    }

    /** @param cutUpTo the LSN up to which entries are removed */
    void apply(LogEntry entry, long cutUpTo) {
        Changes changes = Changes.parse(entry.changes());
        changes.books().forEach(this::put);
        changes.deletedBooks().forEach(this::remove);
        lastBookId = Math.max(lastBookId, changes.lastBookId());
        changes.sales().forEach(sale -> add(new StoredSale(entry.lsn(), sale)));
        changes.cancellations().forEach(cancellation -> add(new StoredCancellation(entry.lsn(), cancellation)));
        if (changes.inSync() != null) {
            inSync = changes.inSync();
        }
        applied = Checkpoint.of(entry.position(), digest);
        digests.put(entry.lsn(), applied.digest());
        log.headMap(cutUpTo, true).clear();
    }

    /** Removes everything but store and epoch. */
    void clear(long nowReadableFrom) {
        books.clear();
        sales.clear();
        cancellations.clear();
        log.clear();
        digests.clear();
        digest = MultisetHash.EMPTY;
        applied = Checkpoint.START;
        readableFrom = nowReadableFrom;
    }

    void add(SnapshotPage page) {
        page.books().forEach(this::put);
        page.sales().forEach(this::add);
        page.cancellations().forEach(this::add);
    }

    void end(LogPosition label, SnapshotPage.End end) {
        applied = Checkpoint.of(label, digest);
        inSync = end.inSync();
        readableFrom = end.replayTo();
        lastBookId = end.lastBookId();
    }

    List<LogEntry> after(long lsn, int limit, int length) {
        List<LogEntry> page = new ArrayList<>();
        int sum = 0;
        for (LogEntry entry : log.tailMap(lsn, false).values()) {
            if (page.size() < limit && sum < length) {
                page.add(entry);
                sum += entry.changes().length();
            }
        }
        return page;
    }

    private void put(BookImage book) {
        BookImage before = books.put(book.id(), book);
        digest = (before == null ? digest : digest.minus(before.row())).plus(book.row());
    }

    private void remove(long id) {
        BookImage before = books.remove(id);
        if (before != null) {
            digest = digest.minus(before.row());
        }
    }

    private void add(StoredSale sale) {
        if (sales.putIfAbsent(sale.sale().orderId(), sale) == null) {
            digest = digest.plus(sale.row());
        }
    }

    /** Requires the cancelled sale, as the database's foreign key does. */
    private void add(StoredCancellation cancellation) {
        String orderId = cancellation.cancellation().orderId();
        if (!sales.containsKey(orderId)) {
            throw new IllegalStateException("There is no sale " + orderId);
        }
        if (cancellations.putIfAbsent(orderId, cancellation) == null) {
            digest = digest.plus(cancellation.row());
        }
    }
}
