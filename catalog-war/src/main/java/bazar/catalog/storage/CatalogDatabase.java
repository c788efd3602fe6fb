package bazar.catalog.storage;

import bazar.catalog.books.Books;
import bazar.catalog.books.Standstill;
import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.Fenced;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.MultisetHash;
import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.replication.link.ReplicationConfig;
import bazar.catalog.replication.storage.CommittedLog;
import bazar.catalog.replication.storage.LogRetention;
import bazar.catalog.replication.storage.PrimaryStorage;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.storage.ReplicaStorage;
import bazar.catalog.replication.wire.SnapshotPage;
import bazar.catalog.restocking.core.StockQuery;
import bazar.catalog.sales.Cancellations;
import bazar.catalog.sales.Sales;
import bazar.catalog.writer.core.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * This node's database: the log and the rows that result from it, changed in one transaction. Reads are transactional
 * too: in a thread that never ends its unit of work, the entity manager would return what it had read before.
 */
@ApplicationScoped
@Transactional
public class CatalogDatabase implements Storage, PrimaryStorage, ReplicaStorage, CommittedLog, StockQuery, Standstill {
    /** How often the log is compacted, in entries. */
    private static final int COMPACTION_INTERVAL = 64;

    /** How many entries are deleted at once; after a long snapshot many are left that were kept for it. */
    private static final int MOST_CUT = 16 * COMPACTION_INTERVAL;

    /** How much of the log is kept for snapshots at most, in characters: some 256 MB. */
    private static final long MOST_RETAINED = 256L << 20;

    private final Books books;
    private final Sales sales;
    private final Cancellations cancellations;
    private final StateMachine stateMachine;
    private final ReplicationConfig config;
    private final LogRetention retention = new LogRetention(MOST_RETAINED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    public CatalogDatabase(
            Books books,
            Sales sales,
            Cancellations cancellations,
            StateMachine stateMachine,
            @ConfigProperties(prefix = "bazar.replication") ReplicationConfig config) {
        this.books = books;
        this.sales = sales;
        this.cancellations = cancellations;
        this.stateMachine = stateMachine;
        this.config = config;
    }

    protected CatalogDatabase() {
        this(null, null, null, null, null);
    }

    @Override
    public <T> T read(Supplier<T> reads) {
        return reads.get();
    }

    /** Reads one state of the disk: the store's row is locked, so that no entry commits meanwhile. */
    @Override
    public <T> T atRest(Supplier<T> reads) {
        lockedStore();
        return reads.get();
    }

    /** Releases the memory of the rows that this transaction has read. */
    void letGo() {
        entities.clear();
    }

    @Override
    public Optional<BookImage> book(long id) {
        return books.find(id);
    }

    @Override
    public Optional<SaleImage> sale(String orderId) {
        return sales.find(orderId);
    }

    @Override
    public Optional<CancellationImage> cancellation(String orderId) {
        return cancellations.find(orderId);
    }

    @Override
    public Optional<String> orderOfCart(String cartId) {
        return sales.orderOfCart(cartId);
    }

    @Override
    public long lastBookId() {
        return store().lastBookId();
    }

    /** Opens a store on this disk, which must be empty. The entries are the beginning of its log. */
    public void open(String storeId, List<LogEntry> entries) {
        StoreRow store = new StoreRow(storeId);
        entities.persist(store);
        entries.forEach(entry -> append(entry, store));
    }

    /** Gives the store a new id, and an epoch at least as high as that of either store. */
    public void become(String storeId, long atLeastEpoch) {
        StoreRow store = store();
        store.rename(storeId);
        store.hear(Math.max(store.epoch(), atLeastEpoch));
        store.inSync(List.of());
        store.leads();
    }

    /** Returns the epoch that this disk followed as a secondary's; 0 if it is a primary's, or empty. */
    public long followedEpoch() {
        StoreRow store = store();
        return store == null ? 0 : store.followedEpoch();
    }

    /** Records a clean shutdown for the next start. Any entry that is applied afterwards clears the record. */
    public void close() {
        if (isOpen()) {
            store().close();
        }
    }

    /** Returns whether the last shutdown was clean, and clears the record, so that a crash leaves none. */
    boolean reopen() {
        return store().reopen();
    }

    boolean isOpen() {
        return store() != null;
    }

    /** Returns false for a store that was opened before digests were introduced. */
    boolean hasDigest() {
        return store().hasDigest();
    }

    void complete(MultisetHash digest) {
        store().digest(digest);
    }

    @Override
    public Duration beginEpoch(ReplicaState held, Duration longestLease) {
        LogPosition here = held.applied().position();
        StoreRow store = moved(held.epoch(), here, held.epoch() + 1, here);
        Duration longest = longestLease.compareTo(store.longestLease()) < 0 ? store.longestLease() : longestLease;
        store.longestLease(longest);
        store.leads();
        return longest;
    }

    @Override
    public void oldLeasesOver(long epoch, Duration longestLease) {
        LogPosition here = store().head().position();
        moved(epoch, here, epoch, here).longestLease(longestLease);
    }

    @Override
    public Checkpoint commit(List<LogEntry> entries) {
        LogEntry first = entries.get(0);
        LogPosition before = new LogPosition(first.lsn() - 1, first.previousHash());
        StoreRow store = moved(
                first.epoch(),
                before,
                first.epoch(),
                entries.get(entries.size() - 1).position());
        entries.forEach(entry -> append(entry, store));
        return store.head();
    }

    @Override
    public ReplicaState held() {
        StoreRow store = store();
        return store == null
                ? ReplicaState.NOTHING
                : new ReplicaState(
                        store.storeId(),
                        store.epoch(),
                        store.head(),
                        after(store.head().lsn(), Integer.MAX_VALUE),
                        store.inSync(),
                        store.readableFrom(),
                        store.lastBookId());
    }

    @Override
    public Checkpoint advance(
            String storeId, long epoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply) {
        StoreRow store = storeOf(storeId);
        store.follows(epoch);
        discard.forEach(entry -> entities.remove(row(entry.lsn())));
        if (!discard.isEmpty()) {
            entities.flush(); // the entries that replace these have the same LSNs
        }
        append.forEach(entry -> entities.persist(new LogRow(entry)));
        apply.forEach(entry -> apply(entry, row(entry.lsn()), store));
        return store.head();
    }

    @Override
    public void begin(String storeId, long epoch) {
        storeOf(storeId).follows(epoch);
        emptied().readableFrom(ReplicaState.NEVER);
    }

    @Override
    public void install(SnapshotPage page) {
        StoreRow store = lockedStore();
        store.digest(stateMachine.add(page, store.digest()));
    }

    @Override
    public void end(SnapshotPage last) {
        StoreRow store = lockedStore();
        store.applied(last.label());
        store.inSync(last.end().inSync());
        store.readableFrom(last.end().replayTo());
        store.hadBook(last.end().lastBookId());
    }

    @Override
    public void abandon() {
        lockedStore();
        emptied().readableFrom(0);
    }

    @Override
    public boolean goesOnFrom(LogPosition position) {
        LogRow next = row(position.lsn() + 1);
        return next != null && next.entry().previousHash().equals(position.hash());
    }

    /** Reads entry by entry, because a page of the largest entries would not fit into the memory of a small node. */
    @Override
    public List<LogEntry> after(long lsn, int limit, int length) {
        List<LogEntry> page = new ArrayList<>();
        int sum = 0;
        LogRow row = row(lsn + 1);
        while (row != null && page.size() < limit && sum < length) {
            LogEntry entry = row.entry();
            page.add(entry);
            sum += entry.changes().length();
            row = row(entry.lsn() + 1);
        }
        return page;
    }

    @Override
    public LogRetention.Hold keepAfter(long lsn) {
        return retention.keepAfter(lsn);
    }

    /** Returns the entries after this LSN in order, at most {@code limit}. */
    public List<LogEntry> after(long lsn, int limit) {
        return entities.createQuery("SELECT e FROM LogRow e WHERE e.lsn > :lsn ORDER BY e.lsn", LogRow.class)
                .setParameter("lsn", lsn)
                .setMaxResults(limit)
                .getResultStream()
                .map(LogRow::entry)
                .toList();
    }

    @Override
    public List<BookImage> booksAfter(long id, int limit) {
        return books.after(id, limit);
    }

    @Override
    public List<Long> booksBelow(int copies, long afterId, int limit) {
        return books.below(copies, afterId, limit);
    }

    @Override
    public List<StoredSale> salesAfter(String orderId, int limit) {
        return sales.after(orderId, limit);
    }

    @Override
    public List<StoredCancellation> cancellationsAfter(String orderId, int limit) {
        return cancellations.after(orderId, limit);
    }

    @Override
    public Optional<String> digestAt(long lsn) {
        return Optional.ofNullable(row(lsn)).flatMap(LogRow::digest);
    }

    private StoreRow store() {
        return entities.find(StoreRow.class, StoreRow.ONLY);
    }

    /**
     * Moves the store's row on from the state it is expected to be in. This fences writers of the same disk off from
     * each other. It precedes every other read and write of the transaction, so that the row stays locked until its
     * end.
     *
     * @throws Fenced if the row is in another state
     */
    private StoreRow moved(long epoch, LogPosition from, long toEpoch, LogPosition to) {
        int stateMachine = entities.createQuery("""
                        UPDATE StoreRow s SET s.epoch = :toEpoch, s.appliedLsn = :toLsn, s.appliedHash = :toHash
                        WHERE s.epoch = :epoch AND s.appliedLsn = :lsn AND s.appliedHash = :hash""")
                .setParameter("toEpoch", toEpoch)
                .setParameter("toLsn", to.lsn())
                .setParameter("toHash", to.hash())
                .setParameter("epoch", epoch)
                .setParameter("lsn", from.lsn())
                .setParameter("hash", from.hash())
                .executeUpdate();
        if (stateMachine == 0) {
            throw new Fenced(epoch, from);
        }
        return store();
    }

    /**
     * Locks the store's row. It precedes every other write: a transaction that held the lock while it waited for rows
     * changed by this one would deadlock.
     */
    private StoreRow lockedStore() {
        return entities.find(StoreRow.class, StoreRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private StoreRow storeOf(String storeId) {
        StoreRow store = lockedStore();
        if (store == null) {
            store = new StoreRow(storeId);
            entities.persist(store);
        }
        return store;
    }

    private LogRow row(long lsn) {
        return entities.find(LogRow.class, lsn);
    }

    private void append(LogEntry entry, StoreRow store) {
        LogRow row = new LogRow(entry);
        entities.persist(row);
        apply(entry, row, store);
    }

    private void apply(LogEntry entry, LogRow row, StoreRow store) {
        Changes changes = Changes.parse(entry.changes());
        MultisetHash digest =
                stateMachine.apply(changes, entry.lsn(), entry.lsn() <= store.readableFrom(), store.digest());
        store.digest(digest);
        if (entry.lsn() >= store.readableFrom()) { // before that, some rows of a snapshot are later than this entry
            row.applied(digest);
        }
        store.applied(entry.position());
        store.hadBook(changes.lastBookId());
        if (changes.inSync() != null) {
            store.inSync(changes.inSync());
        }
        retention.grow(entry.changes().length());
        if (entry.lsn() % COMPACTION_INTERVAL == 0) {
            compact(retention.cut(entry.lsn() - config.logEntries()));
        }
    }

    /** Deletes old entries. A secondary that lacks them gets a snapshot. */
    private void compact(long upTo) {
        Long first = entities.createQuery("SELECT MIN(e.lsn) FROM LogRow e", Long.class)
                .getSingleResult();
        if (first != null && first <= upTo) {
            entities.createQuery("DELETE FROM LogRow e WHERE e.lsn <= :lsn")
                    .setParameter("lsn", Math.min(upTo, first + MOST_CUT - 1))
                    .executeUpdate();
        }
    }

    private StoreRow emptied() {
        entities.flush();
        for (String table : List.of("cancellation", "sale", "book", "log_entry")) {
            entities.createNativeQuery("DELETE FROM " + table).executeUpdate();
        }
        entities.clear();
        StoreRow store = store();
        store.applied(LogPosition.START);
        store.digest(MultisetHash.EMPTY);
        return store;
    }
}
