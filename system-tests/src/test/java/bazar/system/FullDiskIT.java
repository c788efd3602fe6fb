package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bazar.system.stack.Answer;
import bazar.system.stack.Door;
import bazar.system.stack.LocalStack;
import bazar.system.stack.SharedStack;
import bazar.system.stack.SmallDisk;
import bazar.system.stack.SmallDiskPossible;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A catalog with a full disk shows no unsaved write, loses nothing, and works again once there is room. */
@ExtendWith({SmallDiskPossible.class, SharedStack.class})
class FullDiskIT {
    private static final int STOCK = 1000;
    private static final int MEGABYTES = 256;
    private static final Duration LEASE_WAITED_OUT = Duration.ofMillis(2200 + 1500);
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final LocalStack store;
    private final Door primary;
    private final Door secondary;

    FullDiskIT(LocalStack store) {
        this.store = store;
        this.primary = store.primary();
        this.secondary = store.node("catalog-2");
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void a_secondary_whose_disk_is_full_is_left_behind_and_comes_back_once_there_is_room() {
        long book = store.freshBook(STOCK).id();
        int sold = 0;
        store.stop("catalog-2");
        try (SmallDisk disk = SmallDisk.inPlaceOf(store.disk("catalog-2"), MEGABYTES)) {
            store.start("catalog-2");
            disk.fill();

            while (!store.inSync().isEmpty()) {
                assertThat(primary.sell(book)).isOk().wasHeldUpAtMost(LEASE_WAITED_OUT);
                sold++;
                Answer shown = secondary.book(book);
                if (shown.status() == 200) {
                    assertThat(shown).hasStock(STOCK - sold);
                } else {
                    assertThat(shown).isUnavailable();
                }
            }
            awaitLog("catalog-1", "event=secondary-left-behind node=catalog-2");
            awaitLog("catalog-2", "event=disk-failed");

            disk.makeRoom();
            store.awaitInSync("catalog-2");
            store.awaitAgreement();
            assertThat(secondary.book(book)).hasStock(STOCK - sold);
            store.stop("catalog-2");
        }
        store.start("catalog-2");
        store.awaitAgreement();
    }

    @Test
    void a_primary_whose_disk_is_full_sells_nothing_and_has_all_that_was_sold_once_there_is_room() {
        long book = store.freshBook(STOCK).id();
        store.stop("catalog-1");
        try (SmallDisk disk = SmallDisk.inPlaceOf(store.disk("catalog-1"), MEGABYTES)) {
            store.start("catalog-1");
            disk.fill();

            int sold = 0;
            String orderId = Door.newKey();
            Answer answer = primary.sell(book, orderId);
            while (answer.status() == 200) {
                sold++;
                orderId = Door.newKey();
                answer = primary.sell(book, orderId);
            }
            assertThat(answer).isUnavailable();
            awaitLog("catalog-1", "event=stepped-down");

            disk.makeRoom();
            String again = orderId;
            await("it sells again")
                    .atMost(SETTLING)
                    .until(() -> primary.sell(book, again).status() == 200);
            assertThat(primary.book(book)).hasStock(STOCK - sold - 1);
            store.awaitAgreement();
            assertThat(secondary.book(book)).hasStock(STOCK - sold - 1);
            store.stop("catalog-1");
        }
        store.start("catalog-1");
        store.awaitAgreement();
    }

    private void awaitLog(String node, String event) {
        await(node + " says " + event)
                .atMost(SETTLING)
                .until(() -> store.log(node).contains(event));
    }
}
