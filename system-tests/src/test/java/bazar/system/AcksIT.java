package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.topology.Topology;
import bazar.system.stack.Answer;
import bazar.system.stack.Door;
import bazar.system.stack.LocalStack;
import bazar.system.stack.WithItsOwnStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes that do not wait for all secondaries. These may lag, but a read with {@code Bazar-Min-As-Of} is current. */
@WithItsOwnStore
class AcksIT {
    private static final String MIN_AS_OF = "Bazar-Min-As-Of";

    /** Shorter than the wait for a lease's end. */
    private static final Duration NOT_WAITED = Duration.ofMillis(1300);

    private static LocalStack store;

    private final Door primary = store.primary();
    private final List<Door> secondaries = List.of(store.node("catalog-2"), store.node("catalog-3"));

    @BeforeAll
    static void start() {
        store = LocalStack.start("acks", Topology.onFreePorts(1, 3, 1));
    }

    @AfterAll
    static void end() {
        if (store != null) {
            store.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "none"})
    void a_write_does_not_wait_for_a_secondary_that_fails_and_its_writer_sees_it_everywhere(String acks) {
        store.configure("catalog", Map.of("BAZAR_REPLICATION_ACKS", acks));
        store.kill("catalog-1");
        store.start("catalog-1");
        assertThat(primary.get("/store").json().getString("acks")).isEqualTo(acks);
        store.awaitInSync("catalog-2", "catalog-3");
        long book = store.freshBook(1000).id();

        for (int left = 999; left > 950; left--) {
            Answer sale = primary.sell(book);
            assertThat(sale).isOk();
            for (Door secondary : secondaries) {
                String asOf = sale.header("Bazar-As-Of").orElseThrow();
                assertThat(secondary.book(book, MIN_AS_OF, asOf)).hasStock(left);
                assertThat(secondary.book(book).stock()).isGreaterThanOrEqualTo(left);
            }
        }

        store.pause("catalog-3");
        for (int i = 0; i < 10; i++) {
            assertThat(primary.sell(book)).isOk().wasHeldUpAtMost(NOT_WAITED);
        }
        store.resume("catalog-3");
        store.awaitInSync("catalog-2", "catalog-3");
        store.awaitAgreement();
        secondaries.forEach(secondary -> assertThat(secondary.book(book)).hasStock(941));
        aSecondaryAloneShowsWhatItHas(book);
    }

    /** The primary is not started again: whatever comes next starts it with settings of its own. */
    private void aSecondaryAloneShowsWhatItHas(long book) {
        String asOf = primary.book(book).header("Bazar-As-Of").orElseThrow();
        store.kill("catalog-1");
        secondaries.forEach(secondary -> {
            assertThat(secondary.book(book)).hasStock(941);
            assertThat(secondary.book(book, MIN_AS_OF, asOf)).hasStock(941);
            assertThat(secondary.book(book, MIN_AS_OF, later(asOf))).isUnavailable();
        });
    }

    private static String later(String asOf) {
        int dot = asOf.indexOf('.');
        return asOf.substring(0, dot + 1) + (Long.parseLong(asOf.substring(dot + 1)) + 1);
    }
}
