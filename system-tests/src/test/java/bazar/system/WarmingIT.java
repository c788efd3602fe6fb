package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.Metrics;
import bazar.system.stack.SharedStack;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new cache is filled before its readers ask. */
@ExtendWith(SharedStack.class)
class WarmingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_BOOKS = 11;

    private final BazarStack store;
    private final Door frontend;

    WarmingIT(BazarStack store) {
        this.store = store;
        this.frontend = store.frontend(1);
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void a_frontend_that_starts_has_the_first_books_before_anyone_asks_for_them() {
        underOneLease(() -> {
            store.kill("frontend-1");
            store.start("frontend-1");
            await().atMost(PATIENCE).until(() -> warmed() >= FIRST_BOOKS);

            assertThat(frontend.info(7)).hasHeader("X-Cache", "HIT");
        });
    }

    @Test
    void after_a_lease_was_lost_what_was_read_most_is_there_again() {
        underOneLease(() -> {
            long book = store.freshBook(10).id();
            long another = store.freshBook(10).id();
            for (int i = 0; i < 1000; i++) {
                frontend.info(book);
            }
            long before = warmed();

            store.pause("frontend-1");
            assertThat(store.frontend(2).buy(another)).isOk(); // which waits for the lease's end
            store.resume("frontend-1");
            await().atMost(PATIENCE).until(() -> warmed() > before + FIRST_BOOKS);

            assertThat(frontend.info(book)).hasStock(10).hasHeader("X-Cache", "HIT");
        });
    }

    /** Repeats the scenario if the next lease expired, too, as it may on a busy machine. */
    private static void underOneLease(ThrowingRunnable scenario) {
        await().atMost(PATIENCE.multipliedBy(4)).untilAsserted(scenario);
    }

    private long warmed() {
        return Metrics.of(frontend).sum("bazar_cache_warmed_total");
    }
}
