package bazar.catalog.storage;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.SaleImage;
import bazar.shared.keys.Key;
import bazar.testing.Sql;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads and prepares the catalog's database for tests. */
public final class StoredRows {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final long BEFORE_THE_FIRST_EPOCH = 0;

    private final Sql sql;

    public StoredRows(DataSource database) {
        sql = new Sql(database);
    }

    public void clear() {
        sql.run(
                "DELETE FROM cancellation",
                "DELETE FROM sale",
                "DELETE FROM book",
                "DELETE FROM log_entry",
                "DELETE FROM store");
    }

    /** Clears the database and opens a store with two books: book 1 with 2 copies, book 2 with 5. */
    public void openStore(CatalogDatabase catalogDatabase) {
        clear();
        Changes first = Changes.of(List.of(Key.ALL.name()), List.of(book(1, 2), book(2, 5)), List.of());
        catalogDatabase.open("a-store", List.of(LogPosition.START.next(BEFORE_THE_FIRST_EPOCH, first)));
    }

    public static BookImage book(long id, int stock) {
        return new BookImage(id, "Book " + id, "topic", new BigDecimal("30.00"), stock);
    }

    /** Returns all columns of each book. */
    public List<String> books() {
        return sql.rows("SELECT id, title, topic, folded_topic, price, stock FROM book ORDER BY id");
    }

    /** Deletes the whole log, as if every entry were older than what is kept. */
    public void cutLog() {
        sql.run("DELETE FROM log_entry");
    }

    /** Deletes entries but not their rows, as if a snapshot had brought the rows and the entries were still to come. */
    public void forgetLogFrom(long lsn) {
        sql.run(
                "UPDATE store SET applied_lsn = " + (lsn - 1) + ", readable_from = applied_lsn, applied_hash ="
                        + " (SELECT previous_hash FROM log_entry WHERE lsn = " + lsn + ")",
                "DELETE FROM log_entry WHERE lsn >= " + lsn);
    }

    /** Returns the id and stock of each book. */
    public List<String> stocks() {
        return sql.rows("SELECT id, stock FROM book ORDER BY id");
    }

    /** Returns the order id, LSN, book and quantity of each line that was sold. */
    public List<String> sales() {
        return sql.rows("SELECT order_id, lsn, lines FROM sale ORDER BY lsn, order_id").stream()
                .map(row -> row.split("\\|", 3))
                .flatMap(sale -> Stream.of(JSON.fromJson(sale[2], SaleImage.Line[].class))
                        .map(line -> sale[0] + '|' + sale[1] + '|' + line.bookId() + '|' + line.quantity()))
                .toList();
    }

    /** Returns the order id and LSN of each cancellation. */
    public List<String> cancellations() {
        return sql.rows("SELECT order_id, lsn FROM cancellation ORDER BY lsn, order_id");
    }

    public List<String> log() {
        return sql.rows("SELECT epoch, lsn, previous_hash, hash, changes FROM log_entry ORDER BY lsn");
    }

    /** Returns the LSN of the last applied entry. */
    public List<String> appliedLsn() {
        return sql.rows("SELECT applied_lsn FROM store");
    }
}
