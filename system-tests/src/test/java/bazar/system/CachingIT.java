package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Crowd;
import bazar.system.stack.Door;
import bazar.system.stack.Metrics;
import bazar.system.stack.SharedStack;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The headers about caching and currency. */
@ExtendWith(SharedStack.class)
class CachingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HERD = 1_000;

    private final BazarStack store;
    private final Door frontend;

    CachingIT(BazarStack store) {
        this.store = store;
        this.frontend = store.frontend(1);
    }

    @BeforeEach
    void every_frontend_caches() {
        store.awaitLeases();
    }

    @Test
    void the_first_reading_of_a_book_is_a_miss_and_the_next_a_hit() {
        underOneLease(book -> {
            Answer first = frontend.info(book);
            Answer second = frontend.info(book);

            assertThat(first).isOk().hasHeader("X-Cache", "MISS").hasNoHeader("Age");
            assertThat(second).isOk().hasHeader("X-Cache", "HIT").hasHeaderMatching("Age", "\\d+");
            assertThat(second).hasBody(first.body());
        });
    }

    @Test
    void a_hit_tells_how_old_it_is_in_seconds() {
        long book = store.freshBook(10).id();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(frontend.info(book))
                        .hasHeader("X-Cache", "HIT")
                        .hasHeader("Age", "2"));
    }

    @Test
    void a_sale_drops_the_book_from_every_cache_and_nothing_else() {
        long other = store.unsoldBook().id();
        underOneLease(book -> {
            store.frontends().forEach(door -> {
                warm(door, book);
                warm(door, other);
            });

            assertThat(store.ingress().buy(book)).isOk();

            store.frontends().forEach(door -> {
                assertThat(door.info(book)).hasStock(9).hasHeader("X-Cache", "MISS");
                assertThat(door.info(book)).hasStock(9).hasHeader("X-Cache", "HIT");
                assertThat(door.info(other)).isOk().hasHeader("X-Cache", "HIT");
                assertThat(door.search("tests")).isOk().hasHeader("X-Cache", "HIT");
            });
        });
    }

    @Test
    void a_herd_on_a_cold_book_makes_one_catalog_read_for_each_frontend() {
        underOneLease(book -> {
            long before = catalogReads();

            for (Door door : store.frontends()) {
                assertThat(Crowd.of(HERD, i -> door.info(book)))
                        .allSatisfy(answer -> assertThat(answer).hasStock(10));
            }

            assertThat(catalogReads() - before).isEqualTo(store.frontends().size());
        });
    }

    @Test
    void each_frontend_has_a_cache_of_its_own() {
        underOneLease(book -> {
            for (Door door : store.frontends()) {
                assertThat(door.info(book)).hasHeader("X-Cache", "MISS").hasHeader("X-Served-By", door.toString());
                assertThat(door.info(book)).hasHeader("X-Cache", "HIT").hasHeader("X-Served-By", door.toString());
            }
        });
    }

    @Test
    void a_not_found_is_not_cached() {
        underOneLease(book -> {
            for (int i = 0; i < 2; i++) {
                assertThat(frontend.info(book + 1_000_000))
                        .isProblem(404)
                        .hasHeader("X-Cache", "MISS")
                        .hasHeader("Cache-Control", "private, no-store");
            }
        });
    }

    @Test
    void who_has_the_current_record_is_not_sent_it_again() {
        long book = store.freshBook(10).id();
        String etag = frontend.info(book).header("ETag").orElseThrow();

        store.doors()
                .forEach(door -> assertThat(door.get(door.path("/info/" + book), "If-None-Match", etag))
                        .hasStatus(304)
                        .hasBody("")
                        .hasHeader("ETag", etag));
        store.ingress().buy(book);

        store.doors().forEach(door -> {
            Answer changed = door.get(door.path("/info/" + book), "If-None-Match", etag);
            assertThat(changed).hasStock(9);
            assertThat(changed.header("ETag")).isPresent().get().isNotEqualTo(etag);
        });
    }

    @Test
    void a_list_has_an_etag_too() {
        Answer list = store.ingress().search("nature");

        assertThat(store.ingress()
                        .get(
                                "/search/nature",
                                "If-None-Match",
                                list.header("ETag").orElseThrow()))
                .hasStatus(304)
                .hasBody("");
    }

    @Test
    void no_reading_is_to_be_used_a_second_time_without_asking() {
        assertThat(store.ingress().info(1)).hasHeader("Cache-Control", "no-cache");
        assertThat(store.ingress().search("nature")).hasHeader("Cache-Control", "no-cache");
        assertThat(store.ingress().search("gardening")).hasHeader("Cache-Control", "private, no-store");
    }

    @Test
    void what_leaves_a_cookie_is_for_whoever_asked_alone() {
        for (Door door : store.doors()) {
            assertThat(door.get(door.path("/info/1"), "Cookie", "Bazar-Min-As-Of=nonsense"))
                    .isOk()
                    .hasHeaderMatching("Set-Cookie", "Bazar-Min-As-Of=;.*")
                    .hasHeader("Cache-Control", "private, no-store");
        }
    }

    @Test
    void every_answer_says_who_gave_it_and_where_the_time_went() {
        underOneLease(book -> {
            assertThat(frontend.info(book))
                    .hasHeader("X-Served-By", "frontend-1")
                    .hasHeaderMatching("Server-Timing", ".*catalog;dur=[\\d.]+.*");
            assertThat(frontend.info(book)).hasHeaderMatching("Server-Timing", ".*cache;.*HIT.*");
        });
        assertThat(frontend.buy(store.freshBook(10).id()))
                .hasHeader("X-Served-By", "frontend-1")
                .hasHeaderMatching("Server-Timing", ".*order;dur=[\\d.]+.*");
        assertThat(frontend.info(999_999)).hasHeader("X-Served-By", "frontend-1");
    }

    @Test
    void what_an_answer_is_current_to_never_lies_before_the_purchase_that_came_first() {
        long book = store.freshBook(10).id();
        warm(frontend, book);
        long before = asOf(frontend.info(book));

        long purchase = asOf(store.ingress().buy(book));

        assertThat(purchase).isGreaterThan(before);
        store.doors().forEach(door -> assertThat(asOf(door.info(book))).isGreaterThanOrEqualTo(purchase));
    }

    /** Repeats the scenario if a lease expired meanwhile, as it may on a busy machine. */
    private void underOneLease(LongConsumer scenario) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> scenario.accept(store.freshBook(10).id()));
    }

    private static void warm(Door door, long book) {
        await().untilAsserted(() -> {
            assertThat(door.info(book)).hasHeader("X-Cache", "HIT");
            assertThat(door.search("tests")).hasHeader("X-Cache", "HIT");
        });
    }

    private long catalogReads() {
        return Stream.of("catalog-1", "catalog-2")
                .mapToLong(name ->
                        Metrics.of(store.node(name)).sum("REST_request_seconds_count", "BookResource", "\"book_"))
                .sum();
    }

    /** Returns the LSN to which an answer is current. */
    private static long asOf(Answer answer) {
        assertThat(answer).hasHeaderMatching("Bazar-As-Of", "\\d+\\.\\d+");
        return Long.parseLong(answer.header("Bazar-As-Of").orElseThrow().split("\\.")[1]);
    }
}
