package bazar.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.books.BookTitle;
import bazar.catalog.books.Books;
import bazar.catalog.log.BookImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.SaleImage;
import bazar.catalog.storage.CatalogDatabase;
import bazar.catalog.storage.DatabaseCheck;
import bazar.shared.books.BookRules;
import bazar.shared.books.TopicQuery;
import bazar.testing.PackagedWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store of version 1 is opened by this build, which has later migrations, and continues. */
@ArquillianTest
class UpgradeIT {
    private static final String ORDER = "qp4wprb4s6wqgkrabnmsjh6qoy";

    @Resource(lookup = "jdbc/bazar")
    private DataSource source;

    @Inject
    private CatalogDatabase catalogDatabase;

    @Inject
    private Books books;

    private MigratedDatabase database;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(UpgradeIT.class, MigratedDatabase.class)
                .addAsResource("bazar/shared/schema/store-at-version-1.sql");
    }

    @BeforeEach
    void upgrade() {
        database = new MigratedDatabase(source);
        database.clear();
        database.leaveAtVersion1();
        Migrations.run(source);
        new DatabaseCheck(catalogDatabase).completeDigest();
    }

    @AfterEach
    void clear() {
        database.clear();
    }

    @Test
    void each_later_version_is_run_once_in_order() {
        Migrations.run(source);

        int version = Migrations.version(source);
        assertThat(version).isGreaterThan(1);
        assertThat(database.history())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, version)
                        .mapToObj(n -> n + "|" + n + "|true")
                        .toList());
    }

    @Test
    void the_store_is_read_as_it_was_left() {
        assertThat(catalogDatabase.book(2))
                .contains(new BookImage(2, "RPCs for Noobs", "Distributed Systems", new BigDecimal("50.00"), 7));
        assertThat(catalogDatabase.sale(ORDER))
                .contains(new SaleImage(
                        ORDER,
                        Instant.parse("2026-11-20T05:00:00.123Z"),
                        null,
                        List.of(
                                new SaleImage.Line(2, "RPCs for Noobs", 3, new BigDecimal("50.00")),
                                new SaleImage.Line(11, "Spring in the Pioneer Valley", 1, new BigDecimal("24.00")))));
        assertThat(catalogDatabase.held().applied().lsn()).isEqualTo(3);
        assertThat(catalogDatabase.after(0, Integer.MAX_VALUE)).hasSize(3).allMatch(LogEntry::intact);
    }

    @Test
    void its_log_goes_on_and_its_old_entries_delete_and_cancel_nothing() {
        LogEntry next = catalogDatabase
                .held()
                .applied()
                .position()
                .next(1, new Changes(List.of("*"), List.of(), List.of(2L), List.of(), List.of(), null));
        catalogDatabase.commit(List.of(next));

        assertThat(catalogDatabase.after(0, Integer.MAX_VALUE))
                .extracting(entry -> Changes.parse(entry.changes()).deletedBooks())
                .containsExactly(List.of(), List.of(), List.of(), List.of(2L));
        assertThat(catalogDatabase.after(0, Integer.MAX_VALUE))
                .extracting(entry -> Changes.parse(entry.changes()).cancellations())
                .containsOnly(List.of());
        assertThat(catalogDatabase.book(2)).isEmpty();
        assertThat(catalogDatabase.sale(ORDER)).isPresent();
        assertThat(catalogDatabase.held().applied().position()).isEqualTo(next.position());
    }

    @Test
    void its_topics_are_folded_as_searches_are_now_and_the_longest_fit() {
        database.clear();
        database.leaveAtVersion1();
        database.bringToVersion(5);
        database.sql().run("INSERT INTO book VALUES (5, 'Wege', 'Straßenkunde', 'straßenkunde', 1.00, 1)");
        database.sql().run("INSERT INTO book VALUES (6, 'Vers', 'Poe\u0301sie', 'poe\u0301sie', 1.00, 1)");
        database.sql().run("INSERT INTO book VALUES (7, 'Space', 'a \u00a0b', 'a \u00a0b', 1.00, 1)");
        Migrations.run(source);
        new DatabaseCheck(catalogDatabase).completeDigest();

        String title = "📚".repeat(BookRules.MAX_TITLE);
        String topic = new BookRules("Book 8").topic("\ud81b\udd6a".repeat(BookRules.MAX_TOPIC));
        BookImage longest = new BookImage(8, title, topic, new BigDecimal("1.00"), 1);
        catalogDatabase.commit(List.of(catalogDatabase
                .held()
                .applied()
                .position()
                .next(1, Changes.of(List.of("*"), List.of(longest), List.of()))));

        assertThat(found("STRASSEN")).containsExactly(new BookTitle(5, "Wege"));
        assertThat(found("poésie")).containsExactly(new BookTitle(6, "Vers"));
        assertThat(found("A B")).containsExactly(new BookTitle(7, "Space"));
        assertThat(found("distributed s")).containsExactly(new BookTitle(2, "RPCs for Noobs"));
        assertThat(found(topic)).containsExactly(new BookTitle(8, title));
    }

    private List<BookTitle> found(String topic) {
        return books.search(new TopicQuery(topic).folded(), 0, 10).books();
    }

    @Test
    void its_largest_id_is_not_given_to_another_book() {
        assertThat(catalogDatabase.lastBookId()).isEqualTo(11);
    }
}
