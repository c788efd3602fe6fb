package bazar.catalog.node;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.LogEntry;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.SaleImage;
import bazar.catalog.storage.CatalogDatabase;
import bazar.catalog.storage.StoredRows;
import bazar.shared.keys.Key;
import bazar.testing.PackagedWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The application stops and starts again, and then knows only what its disk holds. The tests are one story, in order.
 */
@ArquillianTest
@TestMethodOrder(OrderAnnotation.class)
class RestartIT {
    private static final String APPLICATION = "application";

    private static final SaleImage SALE = new SaleImage(
            "an-order",
            Instant.parse("2026-11-20T05:00:00.123Z"),
            "a-cart",
            List.of(new SaleImage.Line(2, "Bücher, \"Büsche\" & 📖", 3, new BigDecimal("30.00"))));

    private static final LogEntry ENTRY = LogPosition.START.next(
            1, Changes.of(List.of(Key.ALL.name()), List.of(StoredRows.book(2, 4)), List.of(SALE)));

    private static final CancellationImage CANCELLATION =
            new CancellationImage("an-order", Instant.parse("2026-11-20T05:00:01.456Z"));

    private static final LogEntry COME_AND_GONE = ENTRY.position()
            .next(
                    1,
                    new Changes(
                            List.of(Key.ALL.name()), List.of(), List.of(3L), List.of(), List.of(CANCELLATION), null));

    @Inject
    private CatalogDatabase catalogDatabase;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    @Deployment(name = APPLICATION, managed = false)
    static WebArchive catalog() {
        return PackagedWar.with(RestartIT.class, StoredRows.class);
    }

    @Test
    @Order(1)
    @RunAsClient
    void starts(@ArquillianResource Deployer deployer) {
        deployer.deploy(APPLICATION);
    }

    @Test
    @Order(2)
    void writes() {
        new StoredRows(database).clear();
        catalogDatabase.open("a-store", List.of(ENTRY, COME_AND_GONE));

        catalogDatabase.beginEpoch(catalogDatabase.held(), Duration.ofSeconds(2));
        assertThat(catalogDatabase.held().epoch()).isEqualTo(1);
    }

    @Test
    @Order(3)
    @RunAsClient
    void ends_and_starts_again(@ArquillianResource Deployer deployer) {
        deployer.undeploy(APPLICATION);
        deployer.deploy(APPLICATION);
    }

    @Test
    @Order(4)
    void the_log_and_the_rows_are_as_they_were() {
        assertThat(catalogDatabase.after(0, Integer.MAX_VALUE)).containsExactly(ENTRY, COME_AND_GONE);
        assertThat(catalogDatabase.held().applied().position()).isEqualTo(COME_AND_GONE.position());
        assertThat(catalogDatabase.book(2)).contains(StoredRows.book(2, 4));
        assertThat(catalogDatabase.sale(SALE.orderId())).contains(SALE);
        assertThat(catalogDatabase.cancellation(SALE.orderId())).contains(CANCELLATION);
    }

    @Test
    @Order(5)
    void the_id_of_a_book_that_is_gone_is_remembered() {
        assertThat(catalogDatabase.book(3)).isEmpty();
        assertThat(catalogDatabase.lastBookId()).isEqualTo(3);
    }

    @Test
    @Order(6)
    void no_epoch_has_a_number_that_was_used_before() {
        catalogDatabase.beginEpoch(catalogDatabase.held(), Duration.ofSeconds(1));
        assertThat(catalogDatabase.held().epoch()).isEqualTo(2);
    }

    @Test
    @Order(7)
    void a_lease_longer_than_those_of_now_is_remembered_until_it_is_over() {
        assertThat(catalogDatabase.beginEpoch(catalogDatabase.held(), Duration.ofSeconds(1)))
                .hasSeconds(2);
        catalogDatabase.oldLeasesOver(3, Duration.ofSeconds(1));
        assertThat(catalogDatabase.beginEpoch(catalogDatabase.held(), Duration.ofSeconds(1)))
                .hasSeconds(1);
    }

    @Test
    @Order(8)
    void a_lease_longer_than_those_before_is_noted_before_it_is_granted() {
        catalogDatabase.beginEpoch(catalogDatabase.held(), Duration.ofSeconds(30));
        assertThat(catalogDatabase.beginEpoch(catalogDatabase.held(), Duration.ofSeconds(1)))
                .hasSeconds(30);
    }
}
