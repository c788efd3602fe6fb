package bazar.catalog.storage;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.shared.keys.Key;
import bazar.testing.PackagedWar;
import bazar.testing.Sql;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check of the disk when a node starts. */
@ArquillianTest
class DatabaseCheckIT {
    private static final String OTHER_STOCK = "UPDATE book SET stock = 9 WHERE id = 1";

    @Inject
    private CatalogDatabase catalogDatabase;

    @Inject
    private DatabaseCheck check;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    private Sql sql;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(DatabaseCheckIT.class, StoredRows.class);
    }

    @BeforeEach
    void openStore() {
        sql = new Sql(database);
        new StoredRows(database).openStore(catalogDatabase);
    }

    @Test
    void after_a_crash_all_rows_are_read() {
        assertThat(check.damage()).isEmpty();

        sql.run(OTHER_STOCK);

        assertThat(check.damage()).contains("its rows are not those that entry 1 left");
    }

    @Test
    void after_an_end_in_good_order_only_the_log_is_read() {
        sql.run(OTHER_STOCK);
        catalogDatabase.close();

        assertThat(check.damage()).isEmpty();
    }

    @Test
    void a_damaged_log_is_found_after_an_end_in_good_order_too() {
        sql.run("UPDATE log_entry SET changes = '{}'");
        catalogDatabase.close();

        assertThat(check.damage()).contains("entry 1 of its log is damaged");
    }

    @Test
    void an_end_in_good_order_counts_for_one_start() {
        sql.run(OTHER_STOCK);
        catalogDatabase.close();
        check.damage();

        assertThat(check.damage()).isPresent();
    }

    @Test
    void what_is_written_after_the_end_takes_it_back() {
        sql.run(OTHER_STOCK);
        catalogDatabase.close();
        Changes nothing = Changes.of(List.of(Key.info(2).name()), List.of(), List.of());
        LogEntry late = catalogDatabase
                .held()
                .applied()
                .position()
                .next(catalogDatabase.held().epoch(), nothing);
        catalogDatabase.commit(List.of(late));

        assertThat(check.damage()).contains("its rows are not those that entry 2 left");
    }
}
