package bazar.catalog.storage;

import bazar.catalog.books.Books;
import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.SaleImage;
import bazar.catalog.replication.CommittedLog;
import bazar.catalog.replication.HeldLog;
import bazar.catalog.replication.ReplicaStorage;
import bazar.catalog.sales.Sales;
import bazar.catalog.writer.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * This node's database: the log and the rows that it leads to, changed together in one transaction. Reads have one too:
 * without it, a thread that never ends its unit of work would go on seeing what it has read before.
 */
@ApplicationScoped
@Transactional
public class Disk implements Storage, ReplicaStorage, CommittedLog {
    private final Books books;
    private final Sales sales;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    public Disk(Books books, Sales sales) {
        this.books = books;
        this.sales = sales;
    }

    /** For the container's proxy. */
    protected Disk() {
        this(null, null);
    }

    @Override
    public Optional<BookImage> book(long id) {
        return books.find(id);
    }

    @Override
    public Optional<SaleImage> sale(String orderId) {
        return sales.find(orderId);
    }

    /** Opens a store on this disk, which must be empty, with these entries as the beginning of its log. */
    public void open(String storeId, List<LogEntry> entries) {
        StoreRow store = new StoreRow(storeId);
        entities.persist(store);
        entries.forEach(entry -> {
            entities.persist(new LogRow(entry));
            apply(entry, store);
        });
    }

    /** Goes on as another store, from what is here, in an epoch above any of the two. */
    public void become(String storeId, long atLeastEpoch) {
        StoreRow store = store();
        store.rename(storeId);
        store.hear(Math.max(store.epoch(), atLeastEpoch));
    }

    /** A new epoch, durable before it is used. */
    public long nextEpoch() {
        StoreRow store = store();
        store.hear(store.epoch() + 1);
        return store.epoch();
    }

    @Override
    public void commit(LogEntry entry) {
        entities.persist(new LogRow(entry));
        apply(entry, store());
    }

    @Override
    public HeldLog held() {
        StoreRow store = store();
        return store == null
                ? new HeldLog(null, 0, LogPosition.START, List.of())
                : new HeldLog(
                        store.storeId(),
                        store.epoch(),
                        store.applied(),
                        after(store.applied().lsn(), Integer.MAX_VALUE));
    }

    @Override
    public void advance(
            String storeId, long epoch, List<LogEntry> discard, List<LogEntry> append, List<LogEntry> apply) {
        StoreRow store = store();
        if (store == null) {
            store = new StoreRow(storeId);
            entities.persist(store);
        }
        store.hear(epoch);
        discard.forEach(entry -> entities.remove(entities.find(LogRow.class, entry.lsn())));
        if (!discard.isEmpty()) {
            entities.flush(); // what replaces them takes their numbers
        }
        append.forEach(entry -> entities.persist(new LogRow(entry)));
        for (LogEntry entry : apply) {
            apply(entry, store);
        }
    }

    @Override
    public boolean contains(LogPosition position) {
        LogRow row = entities.find(LogRow.class, position.lsn());
        return row != null && row.entry().position().equals(position);
    }

    @Override
    public List<LogEntry> after(long lsn, int limit) {
        return entities.createQuery("SELECT e FROM LogRow e WHERE e.lsn > :lsn ORDER BY e.lsn", LogRow.class)
                .setParameter("lsn", lsn)
                .setMaxResults(limit)
                .getResultStream()
                .map(LogRow::entry)
                .toList();
    }

    private StoreRow store() {
        return entities.find(StoreRow.class, StoreRow.ONLY);
    }

    private void apply(LogEntry entry, StoreRow store) {
        Changes changes = Changes.parse(entry.changes());
        changes.books().forEach(books::apply);
        changes.sales().forEach(sale -> sales.apply(sale, entry.lsn()));
        store.applied(entry.position());
    }
}
