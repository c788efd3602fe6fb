package bazar.catalog.storage;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.MultisetHash;
import bazar.catalog.log.StoredCancellation;
import bazar.catalog.log.StoredSale;
import bazar.catalog.replication.storage.ReplicaState;
import bazar.catalog.replication.storage.RowCursor;
import bazar.shared.logging.LogEvent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks that the disk is undamaged: that the log is an unbroken hash chain, and the rows have the digest recorded
 * after the last applied entry. It reads page by page, so that a store of any size can be checked. It reads in one
 * transaction, so that it checks one state.
 */
@ApplicationScoped
public class DatabaseCheck {
    private static final Logger LOG = System.getLogger(DatabaseCheck.class.getName());
    private static final int PAGE = 500;

    /** Long enough for any number of rows. */
    private static final int TIMEOUT_SECONDS = (int) Duration.ofDays(1).toSeconds();

    private final CatalogDatabase catalogDatabase;

    @Resource
    private UserTransaction transaction;

    @Inject
    public DatabaseCheck(CatalogDatabase catalogDatabase) {
        this.catalogDatabase = catalogDatabase;
    }

    protected DatabaseCheck() {
        this(null);
    }

    /** Computes the digest of a store that was opened before digests were introduced. */
    public void completeDigest() {
        if (catalogDatabase.isOpen() && !catalogDatabase.hasDigest()) {
            catalogDatabase.complete(digest());
        }
    }

    /**
     * Returns what is damaged, in words; empty if nothing is. It is called once, at start, before anything is written.
     * After a clean shutdown it reads only the log, whose length is bounded; after a crash it reads all rows too.
     */
    public Optional<String> damage() {
        if (!catalogDatabase.isOpen()) {
            return Optional.empty();
        }
        long begun = System.nanoTime();
        boolean isLogEnough = catalogDatabase.reopen();
        Optional<String> damage = inOneTransaction(
                () -> isLogEnough ? damagedEntry() : damagedEntry().or(this::damagedRows));
        LOG.log(
                Level.INFO,
                LogEvent.named("disk-examined")
                        .with("what", isLogEnough ? "log" : "log-and-rows")
                        .with("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
        return damage;
    }

    private <T> T inOneTransaction(Supplier<T> reads) {
        try {
            transaction.setTransactionTimeout(TIMEOUT_SECONDS);
            transaction.begin();
            try {
                return catalogDatabase.atRest(reads);
            } finally {
                transaction.rollback(); // nothing was written
                transaction.setTransactionTimeout(0);
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("the disk cannot be examined", e);
        }
    }

    private Optional<String> damagedEntry() {
        ReplicaState held = catalogDatabase.held();
        LogPosition last = null;
        long from = 0;
        for (List<LogEntry> page = catalogDatabase.after(from, PAGE);
                !page.isEmpty();
                page = catalogDatabase.after(from, PAGE)) {
            catalogDatabase.letGo();
            for (LogEntry entry : page) {
                boolean isChained = last == null || entry.follows(last);
                boolean isApplied = entry.lsn() != held.applied().lsn()
                        || entry.position().equals(held.applied().position());
                if (!entry.intact() || !isChained || !isApplied) {
                    return Optional.of("entry " + entry.lsn() + " of its log is damaged");
                }
                last = entry.position();
            }
            from = last.lsn();
        }
        return Optional.empty();
    }

    private Optional<String> damagedRows() {
        ReplicaState held = catalogDatabase.held();
        return digest().toString().equals(held.applied().digest())
                ? Optional.empty()
                : Optional.of(
                        "its rows are not those that entry " + held.applied().lsn() + " left");
    }

    private MultisetHash digest() {
        var books = new RowCursor<Long, BookImage>(catalogDatabase::booksAfter, BookImage::id, 0L);
        var sales = new RowCursor<String, StoredSale>(
                catalogDatabase::salesAfter, stored -> stored.sale().orderId(), "");
        var cancellations = new RowCursor<String, StoredCancellation>(
                catalogDatabase::cancellationsAfter,
                stored -> stored.cancellation().orderId(),
                "");
        MultisetHash digest = plus(books, BookImage::row, MultisetHash.EMPTY);
        digest = plus(sales, StoredSale::row, digest);
        return plus(cancellations, StoredCancellation::row, digest);
    }

    private <R> MultisetHash plus(RowCursor<?, R> cursor, Function<R, MultisetHash.Row> asHashed, MultisetHash before) {
        MultisetHash digest = before;
        while (!cursor.isAtEnd()) {
            for (R row : cursor.next(PAGE)) {
                digest = digest.plus(asHashed.apply(row));
            }
            catalogDatabase.letGo();
        }
        return digest;
    }
}
