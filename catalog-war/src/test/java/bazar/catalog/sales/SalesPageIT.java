package bazar.catalog.sales;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.Changes;
import bazar.catalog.log.SaleImage;
import bazar.catalog.sales.SalesPage.CancellationEntry;
import bazar.catalog.sales.SalesPage.SaleEntry;
import bazar.catalog.storage.CatalogDatabase;
import bazar.catalog.storage.StoredRows;
import bazar.testing.PackagedWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sales feed over the node's own database. The store opens with entry 1. */
@ArquillianTest
class SalesPageIT {
    private static final Instant TIME = Instant.parse("2026-11-20T05:00:00.123Z");

    @Inject
    private CatalogDatabase catalogDatabase;

    @Inject
    private SalesFeed feed;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    @Deployment
    static WebArchive catalog() {
        return PackagedWar.with(SalesPageIT.class, StoredRows.class);
    }

    @BeforeEach
    void openStore() {
        new StoredRows(database).openStore(catalogDatabase);
    }

    @Test
    void sales_and_cancellations_come_by_their_place_in_the_log() {
        commit(List.of("b", "a"), List.of());
        commit(List.of(), List.of());
        commit(List.of("c"), List.of("a"));

        SalesPage page = feed.page(0, 4);
        assertThat(page.sales()).extracting(SaleEntry::lsn).containsExactly(2L, 2L, 4L);
        assertThat(page.sales()).extracting(SaleEntry::orderId).containsExactly("a", "b", "c");
        assertThat(page.cancellations()).containsExactly(new CancellationEntry(4, "a", TIME));
        assertThat(page.upTo()).isEqualTo(4);
    }

    @Test
    void a_sale_is_told_in_full() {
        commit(List.of("a"), List.of());

        assertThat(feed.page(0, 2).sales())
                .containsExactly(new SaleEntry(2, "a", TIME, "cart-a", sale("a").lines()));
    }

    @Test
    void what_lies_before_the_page_or_after_what_was_asked_for_is_not_in_it() {
        commit(List.of("a"), List.of());
        commit(List.of("b"), List.of("a"));
        commit(List.of("c"), List.of("b"));

        assertThat(feed.page(2, 3))
                .isEqualTo(new SalesPage(
                        List.of(new SaleEntry(3, "b", TIME, "cart-b", sale("b").lines())),
                        List.of(new CancellationEntry(3, "a", TIME)),
                        3));
        assertThat(feed.page(4, 4)).isEqualTo(new SalesPage(List.of(), List.of(), 4));
        assertThat(feed.page(Long.MAX_VALUE, 4)).isEqualTo(new SalesPage(List.of(), List.of(), 4));
    }

    @Test
    void a_page_ends_with_the_entry_of_the_hundredth_sale_and_the_next_goes_on_there() {
        for (int entry = 0; entry < 5; entry++) {
            commit(orderIds(entry, 30), List.of());
        }

        SalesPage first = feed.page(0, 6);
        assertThat(first.sales()).hasSize(120);
        assertThat(first.upTo()).isEqualTo(5);
        SalesPage second = feed.page(first.upTo(), 6);
        assertThat(second.sales()).hasSize(30);
        assertThat(second.upTo()).isEqualTo(6);
        assertThat(Stream.of(first, second).flatMap(page -> page.sales().stream()))
                .extracting(SaleEntry::orderId)
                .containsExactlyElementsOf(IntStream.range(0, 5)
                        .boxed()
                        .flatMap(entry -> orderIds(entry, 30).stream())
                        .toList());
    }

    @Test
    void a_page_ends_with_the_entry_of_the_hundredth_cancellation_if_that_is_sooner() {
        List<String> early = orderIds(0, 90);
        List<String> late = orderIds(1, 50);
        commit(early, List.of());
        commit(List.of(), early.subList(0, 60));
        commit(late, List.of());
        commit(List.of(), late);
        commit(List.of(), early.subList(60, 90));

        SalesPage first = feed.page(2, 6);
        assertThat(first.sales()).hasSize(50);
        assertThat(first.cancellations()).hasSize(110);
        assertThat(first.upTo()).isEqualTo(5);
        SalesPage second = feed.page(5, 6);
        assertThat(second.cancellations()).hasSize(30);
        assertThat(second.upTo()).isEqualTo(6);
    }

    private static List<String> orderIds(int entry, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> String.format(Locale.ROOT, "order-%d-%02d", entry, i))
                .toList();
    }

    /** Commits everything in one entry. */
    private void commit(List<String> sold, List<String> cancelled) {
        List<String> keys = new ArrayList<>(sold);
        keys.addAll(cancelled);
        Changes changes = new Changes(
                keys,
                List.of(),
                List.of(),
                sold.stream().map(SalesPageIT::sale).toList(),
                cancelled.stream()
                        .map(orderId -> new CancellationImage(orderId, TIME))
                        .toList(),
                null);
        catalogDatabase.commit(List.of(catalogDatabase
                .held()
                .applied()
                .position()
                .next(catalogDatabase.held().epoch(), changes)));
    }

    private static SaleImage sale(String orderId) {
        return new SaleImage(
                orderId,
                TIME,
                "cart-" + orderId,
                List.of(
                        new SaleImage.Line(2, "Bücher & 📖", 3, new BigDecimal("30.00")),
                        new SaleImage.Line(1, "Book 1", 1, new BigDecimal("7.50"))));
    }
}
