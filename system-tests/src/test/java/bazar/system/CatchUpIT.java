package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.files.FileTree;
import bazar.system.stack.Door;
import bazar.system.stack.LocalStack;
import bazar.system.stack.Meanwhile;
import bazar.system.stack.SharedStack;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** A secondary too far behind for the log catches up by a snapshot, without help and while customers buy. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class CatchUpIT {
    private static final int KEPT_ENTRIES = 200;

    /** Entries are trimmed in batches. After this many more, the secondary's next entry is gone. */
    private static final int ENTRIES_TO_LAG = KEPT_ENTRIES + 66;

    private static final int PLENTY = 1_000_000;

    private final LocalStack store;
    private final Door ingress;
    private final Door primary;
    private final Door secondary;

    CatchUpIT(LocalStack store) {
        this.store = store;
        this.ingress = store.ingress();
        this.primary = store.primary();
        this.secondary = store.node("catalog-2");
    }

    @BeforeAll
    void keep_few_entries() {
        restartPrimaryWith(Map.of("BAZAR_REPLICATION_LOG_ENTRIES", Integer.toString(KEPT_ENTRIES)));
    }

    @AfterAll
    void keep_as_many_as_ever() {
        restartPrimaryWith(Map.of());
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void a_secondary_that_lags_further_than_the_log_reaches_back_catches_up_by_a_snapshot() {
        long book = store.freshBook(1000).id();
        store.kill("catalog-2");
        String cancelled = Door.newKey();
        assertThat(primary.sell(book, cancelled)).isOk();
        assertThat(primary.cancel(cancelled)).isOk();
        for (int i = 0; i < ENTRIES_TO_LAG; i++) {
            assertThat(primary.sell(book)).isOk();
        }

        comesBackBesideBuyers();
        assertThat(store.log("catalog-1")).contains("event=snapshot-needed node=catalog-2");
        assertThat(store.log("catalog-2")).contains("event=snapshot-installed");
        assertThat(secondary.book(book)).hasStock(1000 - ENTRIES_TO_LAG);
        assertThat(secondary.get("/sales/" + cancelled))
                .hasBody(primary.get("/sales/" + cancelled).body());
    }

    @Test
    void a_secondary_whose_disk_was_wiped_comes_back_the_same_way() {
        store.kill("catalog-2");
        FileTree.delete(store.disk("catalog-2"));

        comesBackBesideBuyers();
    }

    private void restartPrimaryWith(Map<String, String> settings) {
        store.configure("catalog", settings);
        store.stop("catalog-1");
        store.start("catalog-1");
    }

    private void comesBackBesideBuyers() {
        long book = store.freshBook(PLENTY).id();
        int bought;
        try (Meanwhile buyer =
                Meanwhile.repeat(1, () -> assertThat(ingress.buy(book)).isOk())) {
            store.start("catalog-2");
            store.awaitInSync("catalog-2");
            bought = buyer.calls();
        }
        assertThat(bought).isPositive();
        store.awaitAgreement();
        assertThat(secondary.book(book)).hasBody(primary.book(book).body());
        assertThat(secondary.book(book).stock()).isLessThanOrEqualTo(PLENTY - bought);
    }
}
