package bazar.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.SaleImage;
import bazar.catalog.storage.Disk;
import bazar.testing.PackagedWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A store that was left at version 1 opens with a build that is two versions on. The product has one version yet: the two that
 * follow are the test's own, in the WAR that it deploys. What it proves of upgrades to come is the way they go, not their scripts.
 */
@ArquillianTest
class UpgradeIT {
    private static final String ORDER = "qp4wprb4s6wqgkrabnmsjh6qoy";

    @Resource(lookup = "jdbc/bazar")
    private DataSource source;

    @Inject
    private Disk disk;

    private CatalogDatabase database;

    @Deployment
    static WebArchive catalogTwoVersionsOn() {
        return PackagedWar.with(UpgradeIT.class, CatalogDatabase.class)
                .addAsResource("bazar/shared/schema/store-at-version-1.sql")
                .addAsResource("bazar/shared/schema/V2__copies_received.sql", "db/migration/V2__copies_received.sql")
                .addAsResource(
                        "bazar/shared/schema/V3__copies_received_always.sql",
                        "db/migration/V3__copies_received_always.sql");
    }

    @BeforeEach
    void upgrade() {
        database = new CatalogDatabase(source);
        database.clear();
        database.leaveAtVersion1();
        Migrations.run(source);
    }

    /** The other tests' build knows version 1 alone, and would refuse. */
    @AfterEach
    void clear() {
        database.clear();
    }

    @Test
    void each_later_version_is_run_once_in_order() {
        Migrations.run(source);

        assertThat(database.history()).containsExactly("1|1|true", "2|2|true", "3|3|true");
        assertThat(database.sql().rows("SELECT id, stock, copies_received FROM book ORDER BY id"))
                .containsExactly("2|7|10", "11|17|18");
    }

    @Test
    void the_store_is_read_as_it_was_left() {
        assertThat(disk.book(2))
                .contains(new BookImage(2, "RPCs for Noobs", "Distributed Systems", new BigDecimal("50.00"), 7));
        assertThat(disk.sale(ORDER))
                .contains(new SaleImage(
                        ORDER,
                        Instant.parse("2026-11-20T05:00:00.123Z"),
                        List.of(
                                new SaleImage.Line(2, "RPCs for Noobs", 3, new BigDecimal("50.00")),
                                new SaleImage.Line(11, "Spring in the Pioneer Valley", 1, new BigDecimal("24.00")))));
        assertThat(disk.held().applied().lsn()).isEqualTo(3);
        assertThat(disk.after(0, Integer.MAX_VALUE)).hasSize(3).allMatch(LogEntry::intact);
    }
}
