package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Door;
import bazar.system.stack.Meanwhile;
import bazar.system.stack.SharedStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A failed frontend delays writes by a lease at most and never causes a stale read. */
@ExtendWith(SharedStack.class)
class FrontendFailureIT {
    /** A lease and its margin, plus the time of a write on a busy machine. */
    private static final Duration LEASE_WAITED_OUT = Duration.ofMillis(2200 + 1300);

    private static final Duration NOT_WAITED = Duration.ofMillis(1300);

    private final BazarStack store;
    private final Door ingress;

    FrontendFailureIT(BazarStack store) {
        this.store = store;
        this.ingress = store.ingress();
    }

    @BeforeEach
    void every_frontend_caches() {
        store.awaitLeases();
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void a_killed_frontend_costs_a_buyer_its_lease_once_and_takes_its_turns_again_when_it_is_started() {
        long book = store.freshBook(10).id();
        store.frontends().forEach(frontend -> frontend.info(book));

        try (Meanwhile readers =
                Meanwhile.repeat(2, () -> assertThat(ingress.info(book)).isOk())) {
            await().until(() -> readers.calls() > 10);
            store.kill("frontend-2");

            assertThat(ingress.buy(book)).isOk().wasHeldUpAtMost(LEASE_WAITED_OUT);
            assertThat(ingress.buy(book)).isOk().wasHeldUpAtMost(NOT_WAITED);
            assertThat(ingress.info(book)).hasStock(8).hasHeader("X-Served-By", "frontend-1");
            store.start("frontend-2");
        }
        assertThat(Stream.generate(() -> ingress.info(book)).limit(4))
                .extracting(answer -> answer.header("X-Served-By").orElseThrow())
                .containsOnly("frontend-1", "frontend-2");
    }

    @Test
    void one_that_the_primary_does_not_reach_gets_no_lease_and_holds_no_write_up() {
        long book = store.freshBook(10).id();
        JsonObject cutOff = Json.createObjectBuilder()
                .add("holder", UUID.randomUUID().toString())
                .add("name", "frontend-9")
                .add("url", "http://127.0.0.1:1")
                .build();

        assertThat(store.primary().post("/leases", cutOff)).isUnavailable();
        assertThat(ingress.buy(book)).isOk().wasHeldUpAtMost(NOT_WAITED);
    }

    @Test
    void a_paused_frontend_delays_a_buyer_by_a_lease_at_most_and_never_serves_what_it_had_cached() {
        long book = store.freshBook(10).id();
        store.frontends().forEach(frontend -> frontend.info(book));
        await().untilAsserted(() ->
                assertThat(store.frontend(2).info(book)).hasStock(10).hasHeader("X-Cache", "HIT"));

        store.pause("frontend-2");
        assertThat(store.frontend(1).buy(book)).isOk().wasHeldUpAtMost(LEASE_WAITED_OUT);
        // These requests wait in its sockets and are the first that it handles when it continues.
        List<CompletableFuture<Answer>> readings = Stream.generate(
                        () -> store.frontend(2).infoLater(book))
                .limit(20)
                .toList();
        store.resume("frontend-2");

        assertThat(readings)
                .extracting(CompletableFuture::join)
                .allSatisfy(answer -> assertThat(answer).hasStock(9));
        assertThat(store.frontend(2).info(book)).hasStock(9);
    }
}
