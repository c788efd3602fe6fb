package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader may demand how current an answer must be. A browser does so by a cookie. */
@ExtendWith(SharedStack.class)
class ReadYourWritesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MIN_AS_OF = "Bazar-Min-As-Of";

    private final BazarStack store;
    private final Door frontend;

    ReadYourWritesIT(BazarStack store) {
        this.store = store;
        this.frontend = store.frontend(1);
    }

    @BeforeEach
    void every_frontend_caches() {
        store.awaitLeases();
    }

    @Test
    void a_purchase_leaves_a_cookie_that_says_what_it_is_current_to() {
        Answer purchase = store.ingress().buy(store.freshBook(10).id());

        assertThat(cookieOf(purchase))
                .startsWith(MIN_AS_OF + "=" + asOf(purchase) + ";")
                .contains("Path=/", "Max-Age=600", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void what_the_cache_holds_from_before_is_fetched_anew_for_who_wants_more_and_kept_for_the_next() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            long book = cachedBook();
            String purchase = asOf(store.ingress().buy(store.freshBook(10).id()));

            assertThat(info(book, MIN_AS_OF, purchase))
                    .hasHeader("X-Cache", "MISS")
                    .hasHeader("Bazar-As-Of", purchase);
            assertThat(info(book, MIN_AS_OF, purchase))
                    .hasHeader("X-Cache", "HIT")
                    .hasHeader("Bazar-As-Of", purchase);
            assertThat(frontend.info(book)).hasHeader("X-Cache", "HIT");
        });
    }

    @Test
    void a_browsers_cookie_says_the_same_as_the_header() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            long book = cachedBook();
            Answer purchase = store.ingress().buy(store.freshBook(10).id());
            String cookie = cookieOf(purchase).split(";")[0];

            assertThat(info(book, "Cookie", cookie))
                    .hasHeader("X-Cache", "MISS")
                    .hasHeader("Bazar-As-Of", asOf(purchase))
                    .hasNoHeader("Set-Cookie");
        });
    }

    @Test
    void of_header_and_cookie_the_later_counts() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            long book = cachedBook();
            String purchase = asOf(store.ingress().buy(store.freshBook(10).id()));

            assertThat(info(book, MIN_AS_OF, "1.1", "Cookie", MIN_AS_OF + "=" + purchase))
                    .hasHeader("X-Cache", "MISS");
        });
    }

    @Test
    void who_wants_what_is_not_there_yet_gets_what_there_is() {
        assertThat(info(store.unsoldBook().id(), MIN_AS_OF, "1.999999999")).isOk();
    }

    @Test
    void it_holds_for_searches_and_orders_too() {
        Answer purchase = store.ingress().buy(store.freshBook(10).id());
        String least = asOf(purchase);

        assertThat(asOf(store.ingress().get("/search/tests", MIN_AS_OF, least)))
                .satisfies(asOf -> assertThat(lsn(asOf)).isGreaterThanOrEqualTo(lsn(least)));
        assertThat(store.ingress().get("/api/orders/" + purchase.orderId(), MIN_AS_OF, least))
                .isOk();
    }

    @Test
    void a_header_that_cannot_be_read_is_the_callers_mistake() {
        for (String text : new String[] {"17", "1.", "1.2.3", "-1.2", "one.two", "1.1234567890123456789"}) {
            assertThat(info(store.unsoldBook().id(), MIN_AS_OF, text)).isProblem(400);
        }
    }

    @Test
    void a_cookie_that_cannot_be_read_is_taken_away_and_the_reader_served() {
        Answer answer = info(store.unsoldBook().id(), "Cookie", MIN_AS_OF + "=yesterday");

        assertThat(answer).isOk();
        assertThat(cookieOf(answer)).startsWith(MIN_AS_OF + "=;").contains("Path=/", "Max-Age=0");
    }

    private long cachedBook() {
        long book = store.freshBook(10).id();
        await().untilAsserted(() -> assertThat(frontend.info(book)).hasHeader("X-Cache", "HIT"));
        return book;
    }

    private Answer info(long book, String... headers) {
        return frontend.get(frontend.path("/info/" + book), headers);
    }

    private static String cookieOf(Answer answer) {
        return answer.header("Set-Cookie").orElse("none");
    }

    private static String asOf(Answer answer) {
        assertThat(answer).isOk();
        return answer.header("Bazar-As-Of").orElseThrow();
    }

    private static long lsn(String asOf) {
        return Long.parseLong(asOf.substring(asOf.indexOf('.') + 1));
    }
}
