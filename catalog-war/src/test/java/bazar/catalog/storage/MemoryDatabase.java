package bazar.catalog.storage;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.MultisetHash;
import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.LogRetention;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.storage.ReplicaStorage;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.catalog.restocking.core.StockQuery;
import bazar.catalog.writer.core.Storage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An in-memory disk. It outlives the objects that write to it, and tests can make it fail, cut its log and corrupt it.
 */
public final class MemoryDatabase implements Storage, ReplicaStorage, CommittedLog, StockQuery {
    /** In characters of the entries that are written while others are kept for a snapshot. */
    public static final int MOST_RETAINED = 10_000;

    private final TreeMap<Long, BookImage> books = new TreeMap<>();
    private final TreeMap<String, StoredSale> sales = new TreeMap<>();
    private final TreeMap<String, StoredCancellation> cancellations = new TreeMap<>();
    private final TreeMap<Long, LogEntry> log = new TreeMap<>();
    private final TreeMap<Long, String> digests = new TreeMap<>();
    private String store;
    private long epoch;
    private LogPosition applied = LogPosition.START;
    private List<String> inSync = List.of();
    private long readableFrom;
    private int snapshots;
    private long lastBookId;
    private boolean isBroken;
    private boolean failsLate;
    private boolean isAway;
    private Runnable whileRead = () -> {};
    private final LogRetention retention = new LogRetention(MOST_RETAINED);

    public MemoryDatabase withBook(long id, int stock) {
        return withBook(new BookImage(id, "Book " + id, "topic", new BigDecimal("30.00"), stock));
    }

    public MemoryDatabase withBook(BookImage book) {
        books.put(book.id(), book);
        lastBookId = Math.max(lastBookId, book.id());
        return this;
    }

    public void breakDown() {
        isBroken = true;
    }

    /** Makes every access fail, reads included. */
    public void goAway() {
        isAway = true;
    }

    public void repair() {
        isBroken = false;
        isAway = false;
    }

    /** Makes the replica's next step fail after it has been carried out. */
    public void failLate() {
        failsLate = true;
    }

    /** Deletes the entries up to this LSN, except those that are kept for a snapshot. */
    public void cutLog(long lsn) {
        log.headMap(retention.cut(lsn), true).clear();
    }

    /** Runs a task within each read of a page of the log or of rows. */
    public void whileRead(Runnable task) {
        whileRead = task;
    }

    /** Replaces an entry, as damage would. */
    public void replace(LogEntry entry) {
        log.put(entry.lsn(), entry);
    }

    /** Changes a row, as damage would. */
    public void corrupt(long bookId) {
        books.computeIfPresent(bookId, (id, book) -> book.sold(1));
    }

    public int stockOf(long id) {
        return books.get(id).stock();
    }

    public int numberOfSales() {
        return sales.size();
    }

    /** Returns the applied entries, as far as the log is kept. */
    public List<LogEntry> applied() {
        return List.copyOf(log.headMap(applied.lsn(), true).values());
    }

    public List<LogEntry> pending() {
        return List.copyOf(log.tailMap(applied.lsn(), false).values());
    }

    @Override
    public Optional<BookImage> book(long id) {
        return Optional.ofNullable(books.get(id));
    }

    @Override
    public Optional<SaleImage> sale(String orderId) {
        return Optional.ofNullable(sales.get(orderId)).map(StoredSale::sale);
    }

    @Override
    public Optional<CancellationImage> cancellation(String orderId) {
        return Optional.ofNullable(cancellations.get(orderId)).map(StoredCancellation::cancellation);
    }

    @Override
    public Optional<String> orderOfCart(String cartId) {
        return sales.values().stream()
                .map(StoredSale::sale)
                .filter(sale -> cartId.equals(sale.cartId()))
                .map(SaleImage::orderId)
                .findFirst();
    }

    @Override
    public long lastBookId() {
        return lastBookId;
    }

    @Override
    public Checkpoint commit(List<LogEntry> entries) {
        checkWorks();
        entries.forEach(entry -> {
            log.put(entry.lsn(), entry);
            apply(entry);
        });
        return head();
    }

    @Override
    public ReplicaState held() {
        checkIsThere();
        return store == null && applied.equals(LogPosition.START)
                ? ReplicaState.NOTHING
                : new ReplicaState(store, epoch, head(), pending(), inSync, readableFrom, lastBookId);
    }

    @Override
    public Checkpoint advance(
            String ofStore, long toEpoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply) {
        checkWorks();
        store = ofStore;
        epoch = toEpoch;
        discard.forEach(entry -> log.remove(entry.lsn()));
        append.forEach(this::append);
        apply.forEach(this::apply);
        endStep();
        return head();
    }

    @Override
    public void begin(String ofStore, long toEpoch) {
        checkWorks();
        abandon();
        store = ofStore;
        epoch = toEpoch;
        readableFrom = ReplicaState.NEVER;
        snapshots++;
        endStep();
    }

    /** Returns how many snapshots were begun. */
    public int snapshots() {
        return snapshots;
    }

    @Override
    public void install(SnapshotPage page) {
        checkWorks();
        page.books().forEach(book -> books.put(book.id(), book));
        page.sales().forEach(sale -> sales.put(sale.sale().orderId(), sale));
        page.cancellations().forEach(this::add);
    }

    @Override
    public void end(SnapshotPage last) {
        checkWorks();
        applied = last.label();
        inSync = last.end().inSync();
        readableFrom = last.end().replayTo();
        lastBookId = last.end().lastBookId();
    }

    @Override
    public void abandon() {
        books.clear();
        sales.clear();
        cancellations.clear();
        log.clear();
        digests.clear();
        applied = LogPosition.START;
        readableFrom = 0;
    }

    @Override
    public boolean goesOnFrom(LogPosition position) {
        LogEntry next = log.get(position.lsn() + 1);
        return next != null && next.previousHash().equals(position.hash());
    }

    @Override
    public LogRetention.Hold keepAfter(long lsn) {
        return retention.keepAfter(lsn);
    }

    @Override
    public List<LogEntry> after(long lsn, int limit, int length) {
        whileRead.run();
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

    public List<LogEntry> after(long lsn, int limit) {
        return log.tailMap(lsn, false).values().stream().limit(limit).toList();
    }

    @Override
    public Optional<String> digestAt(long lsn) {
        return Optional.ofNullable(digests.get(lsn));
    }

    @Override
    public List<BookImage> booksAfter(long id, int limit) {
        whileRead.run();
        return books.tailMap(id, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<Long> booksBelow(int copies, long afterId, int limit) {
        checkIsThere();
        return books.tailMap(afterId, false).values().stream()
                .filter(book -> book.stock() < copies)
                .limit(limit)
                .map(BookImage::id)
                .toList();
    }

    @Override
    public List<StoredSale> salesAfter(String orderId, int limit) {
        return sales.tailMap(orderId, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<StoredCancellation> cancellationsAfter(String orderId, int limit) {
        return cancellations.tailMap(orderId, false).values().stream()
                .limit(limit)
                .toList();
    }

    private Checkpoint head() {
        MultisetHash digest = MultisetHash.EMPTY;
        for (BookImage book : books.values()) {
            digest = digest.plus(book.row());
        }
        for (StoredSale sale : sales.values()) {
            digest = digest.plus(sale.row());
        }
        for (StoredCancellation cancellation : cancellations.values()) {
            digest = digest.plus(cancellation.row());
        }
        return Checkpoint.of(applied, digest);
    }

    private void apply(LogEntry entry) {
        Changes changes = Changes.parse(entry.changes());
        changes.books().forEach(book -> books.put(book.id(), book));
        changes.deletedBooks().forEach(books::remove);
        lastBookId = Math.max(lastBookId, changes.lastBookId());
        changes.sales().forEach(sale -> sales.put(sale.orderId(), new StoredSale(entry.lsn(), sale)));
        changes.cancellations().forEach(cancellation -> add(new StoredCancellation(entry.lsn(), cancellation)));
        if (changes.inSync() != null) {
            inSync = changes.inSync();
        }
        applied = entry.position();
        retention.grow(entry.changes().length());
        digests.put(entry.lsn(), head().digest());
    }

    /** Adds a cancellation, whose sale must exist, as the database's foreign key demands. */
    private void add(StoredCancellation cancellation) {
        String orderId = cancellation.cancellation().orderId();
        if (!sales.containsKey(orderId)) {
            throw new IllegalStateException("there is no sale " + orderId);
        }
        cancellations.put(orderId, cancellation);
    }

    private void append(LogEntry entry) {
        if (log.putIfAbsent(entry.lsn(), entry) != null) {
            throw new IllegalStateException("there is an entry " + entry.lsn());
        }
    }

    private void endStep() {
        if (failsLate) {
            failsLate = false;
            throw new IllegalStateException("the disk failed late");
        }
    }

    private void checkIsThere() {
        if (isAway) {
            throw new IllegalStateException("the disk is away");
        }
    }

    private void checkWorks() {
        if (isBroken) {
            throw new IllegalStateException("the disk is gone");
        }
    }
}
