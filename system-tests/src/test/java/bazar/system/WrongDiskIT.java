package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bazar.stack.files.FileTree;
import bazar.stack.machine.StackException;
import bazar.stack.store.StoreStatus;
import bazar.system.stack.Answer;
import bazar.system.stack.Door;
import bazar.system.stack.LocalStack;
import bazar.system.stack.Meanwhile;
import bazar.system.stack.SharedStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A catalog with an old or foreign disk refuses it with a reason, and serves and sells nothing from it. */
@ExtendWith(SharedStack.class)
class WrongDiskIT {
    private static final String ANOTHER_STORE = "00000000-0000-4000-8000-000000000000";
    private static final Duration SETTLING = Duration.ofSeconds(120);

    private final LocalStack store;
    private final Door ingress;
    private final Door primary;
    private final Door secondary;

    /** Holds copies of disks. */
    @TempDir
    private Path kept;

    WrongDiskIT(LocalStack store) {
        this.store = store;
        this.ingress = store.ingress();
        this.primary = store.primary();
        this.secondary = store.node("catalog-2");
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void a_primary_on_an_old_copy_of_its_disk_or_an_empty_one_refuses_the_role() {
        long book = store.freshBook(10).id();
        StoreStatus before = store.awaitAgreement();
        Path disk = store.disk("catalog-1");
        Path old = kept.resolve("old");
        Path latest = kept.resolve("latest");
        store.pause("catalog-1");
        FileTree.replace(old, disk); // as a loss of power leaves it
        store.resume("catalog-1");
        assertThat(ingress.buy(book)).isOk();
        store.stop("catalog-1");
        FileTree.replace(latest, disk);

        FileTree.replace(disk, old);
        String orderId = Door.newKey();
        try (Meanwhile customers = Meanwhile.repeat(2, () -> nothingOlderIsTold(book, orderId))) {
            assertThatThrownBy(() -> store.start("catalog-1"))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining(
                            "catalog-1 does not start: This node is not the primary of its store any more");
            assertThat(customers.calls()).isPositive();
        }
        assertThat(store.log("catalog-1")).contains("event=cannot-start reason=\"This node is not the primary");

        FileTree.delete(disk);
        store.configure("catalog", Map.of("BAZAR_CATALOG_OPENING_BOOKS", "first-books"));
        assertThatThrownBy(() -> store.start("catalog-1"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("The disk of this primary is empty, though ")
                .hasMessageContaining("holds store " + before.id().orElseThrow());
        store.configure("catalog", Map.of());

        FileTree.replace(disk, latest);
        store.start("catalog-1");
        store.awaitLeases(); // an attempt without an answer is repeated half a second later
        assertThat(ingress.info(book)).hasStock(9);
        assertThat(primary.get("/sales/" + orderId)).isProblem(404);
        assertThat(ingress.buy(book)).isOk();
        assertThat(store.awaitAgreement().id()).isEqualTo(before.id());
    }

    @Test
    void a_secondary_with_the_data_of_another_store_says_so_and_takes_nothing_of_this_one() throws IOException {
        long book = store.freshBook(10).id();
        StoreStatus before = store.awaitAgreement();
        Path disk = store.disk("catalog-2");
        store.stop("catalog-2");
        FileTree.replace(kept, disk);
        // A restore makes another store of the disk's data, here without the launcher's mark.
        Files.writeString(disk.resolve("restored.json"), "{\"store\":\"" + ANOTHER_STORE + "\",\"epoch\":0}");
        Files.delete(disk.resolve("store-id"));

        CompletableFuture<Void> starting = store.startLater("catalog-2");
        try {
            await("it says so")
                    .atMost(SETTLING)
                    .until(() -> store.log("catalog-2")
                            .contains("event=other-store-refused held=" + ANOTHER_STORE + " offered="
                                    + before.id().orElseThrow()));
            String held = secondary.get("/store").body();
            assertThat(primary.sell(book)).isOk();
            assertThat(secondary.book(book)).hasStock(9);
            assertThat(secondary.get("/health/ready").status()).isEqualTo(503);
            assertThat(store.inSync()).isEmpty();
            assertThat(secondary.get("/store").body()).isEqualTo(held).contains(ANOTHER_STORE);
        } finally {
            store.end("catalog-2");
        }
        assertThat(starting).failsWithin(SETTLING);
        FileTree.replace(disk, kept);
        store.start("catalog-2");
        store.awaitAgreement();
        assertThat(secondary.book(book)).hasStock(9);
    }

    /** Checks that no read is older than the sale of one copy. */
    private void nothingOlderIsTold(long book, String orderId) {
        Answer answer = ingress.info(book);
        if (answer.status() == 200) {
            assertThat(answer).hasStock(9);
        } else {
            assertThat(answer).isUnavailable();
        }
        assertThat(isGranted(() -> primary.book(book))).isFalse();
        assertThat(isGranted(() -> primary.sell(book, orderId))).isFalse();
    }

    /** The node may be starting or have ended. */
    private static boolean isGranted(Supplier<Answer> request) {
        try {
            return request.get().status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
