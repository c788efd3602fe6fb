package bazar.simulation.cluster;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.LogRetention;
import bazar.catalog.replication.storage.PrimaryStorage;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.storage.ReplicaStorage;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.catalog.writer.core.Storage;
import bazar.shared.keys.Key;
import bazar.simulation.history.Line;
import bazar.simulation.history.Replica;
import bazar.simulation.history.Sale;
import bazar.simulation.node.Transactions;
import bazar.simulation.ordering.SoldPage;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** A catalog's disk. It outlives processes and keeps exactly what they committed. */
public class Disk implements Storage, PrimaryStorage, ReplicaStorage, CommittedLog {
    static final String STORE = "store";

    static final int NO_BOOK = -1;

    private static final int SOLD_PAGE = 2;

    /** The size of the log that is kept for a snapshot, in characters: about twenty sales. */
    static final int MOST_RETAINED = 10_000;

    private int logEntries;
    private LogRetention retention = new LogRetention(MOST_RETAINED);
    private Contents contents = new Contents();
    private Contents backup = new Contents();
    private long lostUpTo;
    private long changes;
    private Optional<Beginning> snapshotBegun = Optional.empty();
    private long snapshots;
    private long givenUp;
    private long snapshotLabel;
    private long written;

    /** The amount written when a scan with this label began. */
    private final Map<Long, Long> writtenBefore = new HashMap<>();

    private final Transactions transactions = new Transactions();

    /** @param logEntries the number of entries that are kept */
    public Disk(int logEntries) {
        this.logEntries = logEntries;
    }

    /** Sets the number of entries that are kept. */
    void keep(int entries) {
        logEntries = entries;
    }

    Transactions transactions() {
        return transactions;
    }

    /** Opens the disk in a new process. */
    protected void mount() {
        transactions.mount();
        retention = new LogRetention(MOST_RETAINED);
    }

    /** Runs one transaction. */
    protected void change(Consumer<Contents> transaction) {
        transactions.commit(() -> {
            changes++;
            transaction.accept(contents);
        });
    }

    protected void replace(Contents with) {
        changes++;
        contents = with;
    }

    /** Keeps a copy of the contents. */
    void backUp() {
        backup = contents.copy();
    }

    /** Restores the last backup, or empties the disk if there is none. */
    void putBack() {
        lostUpTo = Math.max(lostUpTo, contents.held().last().lsn());
        replace(backup.copy());
    }

    /** Returns the last LSN that the disk ever held before it was restored; 0 if it never was. */
    long lostUpTo() {
        return lostUpTo;
    }

    /** Returns a number that grows with each change, so that checks run only after one. */
    long changes() {
        return changes;
    }

    /** The state at the beginning of a snapshot. The snapshot is valid only as long as this state does not change. */
    record Beginning(long epoch, long failures, long givenUp) {}

    /** Returns the number of snapshots that began here. */
    long snapshots() {
        return snapshots;
    }

    /** Returns the beginning of the last snapshot; empty if there was none. */
    Optional<Beginning> snapshotBegun() {
        return snapshotBegun;
    }

    /** Returns the LSN that the last installed page of a snapshot is labelled with. */
    long snapshotLabel() {
        return snapshotLabel;
    }

    /** Returns the total length of the entries that were applied here. */
    long written() {
        return written;
    }

    /** Returns how much was written since a scan with this label began here; 0 if none did. */
    long writtenSinceScan(long label) {
        return written - writtenBefore.getOrDefault(label, written);
    }

    Checkpoint committed() {
        return contents.applied;
    }

    /** Returns the addresses of the in-sync secondaries. */
    List<String> inSync() {
        return contents.inSync;
    }

    /** Returns whether the disk holds this entry, and so all earlier ones, committed or not. */
    boolean holds(LogPosition position) {
        return contents.holds(position);
    }

    /** Returns the epoch in which the disk last belonged to a secondary; 0 if it belongs to a primary or is empty. */
    public long followedEpoch() {
        return contents.followedEpoch;
    }

    void open(Collection<BookImage> books) {
        LogEntry opening =
                LogPosition.START.next(0, Changes.of(List.of(Key.ALL.name()), List.copyOf(books), List.of()));
        change(disk -> {
            disk.hear(STORE, 0);
            append(disk, opening);
        });
    }

    @Override
    public Duration beginEpoch(ReplicaState held, Duration longestLease) {
        change(disk -> {
            move(disk, held.epoch(), held.applied().position(), held.epoch() + 1);
            disk.followedEpoch = 0;
            disk.longestLease = Collections.max(List.of(disk.longestLease, longestLease));
        });
        return contents.longestLease;
    }

    @Override
    public void oldLeasesOver(long epoch, Duration longestLease) {
        change(disk -> {
            move(disk, epoch, disk.applied.position(), epoch);
            disk.longestLease = longestLease;
        });
    }

    /** Throws unless a write continues from the disk's state. */
    protected void fence(Contents disk, long epoch, LogPosition from) {
        disk.fence(epoch, from);
    }

    /** Writes an entry into the rows only. */
    protected void overwrite(LogEntry entry) {
        contents.overwrite(entry);
    }

    Collection<BookImage> books() {
        return contents.books.values();
    }

    public int stockOf(long book) {
        return book(book).map(BookImage::stock).orElse(NO_BOOK);
    }

    @Override
    public Optional<BookImage> book(long id) {
        return Optional.ofNullable(contents.books.get(id));
    }

    @Override
    public Optional<SaleImage> sale(String orderId) {
        return Optional.ofNullable(contents.sales.get(orderId)).map(StoredSale::sale);
    }

    @Override
    public Optional<CancellationImage> cancellation(String orderId) {
        return Optional.ofNullable(contents.cancellations.get(orderId)).map(StoredCancellation::cancellation);
    }

    @Override
    public Optional<String> orderOfCart(String cartId) {
        return contents.sales.values().stream()
                .map(StoredSale::sale)
                .filter(sale -> cartId.equals(sale.cartId()))
                .map(SaleImage::orderId)
                .findFirst();
    }

    /** Returns a page of the sales and cancellations between two LSNs, which never splits an entry. */
    SoldPage soldBetween(long after, long atMost) {
        List<StoredSale> sales = contents.sales.values().stream()
                .filter(sale -> after < sale.lsn() && sale.lsn() <= atMost)
                .sorted(Comparator.comparingLong(StoredSale::lsn))
                .toList();
        List<StoredCancellation> cancellations = contents.cancellations.values().stream()
                .filter(cancellation -> after < cancellation.lsn() && cancellation.lsn() <= atMost)
                .sorted(Comparator.comparingLong(StoredCancellation::lsn))
                .toList();
        long upTo = LongStream.concat(
                        sales.stream()
                                .mapToLong(StoredSale::lsn)
                                .skip(SOLD_PAGE - 1)
                                .limit(1),
                        cancellations.stream()
                                .mapToLong(StoredCancellation::lsn)
                                .skip(SOLD_PAGE - 1)
                                .limit(1))
                .min()
                .orElse(atMost);
        return new SoldPage(
                sales.stream().filter(sale -> sale.lsn() <= upTo).toList(),
                cancellations.stream()
                        .filter(cancellation -> cancellation.lsn() <= upTo)
                        .toList(),
                upTo);
    }

    @Override
    public long lastBookId() {
        return contents.held().lastBookId();
    }

    @Override
    public Checkpoint commit(List<LogEntry> entries) {
        LogEntry first = entries.get(0);
        LogPosition before = new LogPosition(first.lsn() - 1, first.previousHash());
        change(disk -> {
            move(disk, first.epoch(), before, first.epoch());
            entries.forEach(entry -> append(disk, entry));
        });
        return contents.applied;
    }

    @Override
    public ReplicaState held() {
        return contents.held();
    }

    @Override
    public Checkpoint advance(
            String store, long epoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply) {
        change(disk -> {
            disk.follow(store, epoch);
            discard.forEach(disk::discard);
            append.forEach(disk::append);
            apply.forEach(entry -> apply(disk, entry));
        });
        return contents.applied;
    }

    @Override
    public void begin(String store, long epoch) {
        snapshots++;
        snapshotBegun = Optional.of(new Beginning(epoch, transactions.failures(), givenUp));
        change(disk -> {
            disk.follow(store, epoch);
            disk.clear(ReplicaState.NEVER);
        });
    }

    @Override
    public void install(SnapshotPage page) {
        snapshotLabel = page.label().lsn();
        change(disk -> disk.add(page));
    }

    @Override
    public void end(SnapshotPage last) {
        change(disk -> disk.end(last.label(), last.end()));
    }

    @Override
    public void abandon() {
        givenUp++;
        change(disk -> disk.clear(0));
    }

    @Override
    public boolean goesOnFrom(LogPosition position) {
        LogEntry next = contents.log.get(position.lsn() + 1);
        return next != null && next.previousHash().equals(position.hash());
    }

    @Override
    public LogRetention.Hold keepAfter(long lsn) {
        writtenBefore.put(lsn, written);
        return retention.keepAfter(lsn);
    }

    @Override
    public List<LogEntry> after(long lsn, int limit, int length) {
        return contents.after(lsn, limit, length);
    }

    @Override
    public Optional<String> digestAt(long lsn) {
        return Optional.ofNullable(contents.digests.get(lsn));
    }

    @Override
    public List<BookImage> booksAfter(long id, int limit) {
        return contents.books.tailMap(id, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<StoredSale> salesAfter(String orderId, int limit) {
        return contents.sales.tailMap(orderId, false).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoredCancellation> cancellationsAfter(String orderId, int limit) {
        return contents.cancellations.tailMap(orderId, false).values().stream()
                .limit(limit)
                .toList();
    }

    /** Returns the contents for the judge. */
    Replica replica(String name, boolean isReadable) {
        Map<Long, Integer> stock = new TreeMap<>();
        contents.books.values().forEach(book -> stock.put(book.id(), book.stock()));
        List<Sale> sales = contents.sales.values().stream().map(this::asJudged).toList();
        return new Replica(name, isReadable, contents.applied.lsn(), contents.applied.hash(), stock, sales);
    }

    private Sale asJudged(StoredSale stored) {
        return new Sale(
                stored.sale().orderId(),
                stored.sale().cartId(),
                stored.lsn(),
                stored.sale().lines().stream()
                        .map(line -> new Line(line.bookId(), line.quantity()))
                        .toList(),
                cancelledBy(stored.sale().orderId()));
    }

    private long cancelledBy(String orderId) {
        StoredCancellation cancellation = contents.cancellations.get(orderId);
        return cancellation == null ? Sale.STANDS : cancellation.lsn();
    }

    private void move(Contents disk, long fromEpoch, LogPosition from, long toEpoch) {
        fence(disk, fromEpoch, from);
        disk.epoch = toEpoch;
    }

    private void append(Contents disk, LogEntry entry) {
        disk.append(entry);
        apply(disk, entry);
    }

    private void apply(Contents disk, LogEntry entry) {
        written += entry.changes().length();
        retention.grow(entry.changes().length());
        disk.apply(entry, retention.cut(entry.lsn() - logEntries));
    }
}
