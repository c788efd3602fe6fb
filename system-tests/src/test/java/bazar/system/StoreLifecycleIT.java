package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.stack.backup.Backup;
import bazar.stack.backup.BadBackup;
import bazar.stack.backup.Manifest;
import bazar.stack.store.StoreStatus;
import bazar.system.stack.Answer;
import bazar.system.stack.Door;
import bazar.system.stack.LocalStack;
import bazar.system.stack.Meanwhile;
import bazar.system.stack.SharedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Purchases survive stops and starts of the store until a reset. A restored store has exactly the sales that were in
 * the backup.
 */
@ExtendWith(SharedStack.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES) // the whole store starts three times
class StoreLifecycleIT {
    private static final int OPENING_STOCK = 1000;

    /** All purchases by their key. */
    private final Map<String, Answer> purchases = new ConcurrentHashMap<>();

    private final LocalStack store;
    private final Door ingress;
    private final long book;

    StoreLifecycleIT(LocalStack store) {
        this.store = store;
        this.ingress = store.ingress();
        this.book = store.freshBook(OPENING_STOCK).id();
    }

    @AfterEach
    void heal() {
        store.heal();
    }

    @Test
    void stock_orders_and_log_outlive_the_servers_and_a_reset_brings_the_opening_books_back() {
        String key = Door.newKey();
        Answer receipt = ingress.buy(book, key);
        Answer order = ingress.order(receipt.orderId());
        StoreStatus before = store.awaitAgreement();

        store.down();
        store.up();
        Supplier<List<String>> complaints = store.complaintsFromNow(); // of servers that no scenario has broken

        assertThat(store.log("catalog-1")).contains("event=disk-examined what=log ");
        assertThat(store.log("catalog-2")).contains("event=disk-examined what=log ");
        StoreStatus after = store.awaitAgreement();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.epoch()).isGreaterThan(before.epoch());
        // A new epoch and a change of the in-sync set are log entries, but they change no row.
        assertThat(after.lsn()).isGreaterThanOrEqualTo(before.lsn());
        assertThat(after.digest()).isPresent().isEqualTo(before.digest());
        assertThat(ingress.info(book)).hasStock(OPENING_STOCK - 1);
        assertThat(ingress.order(receipt.orderId())).isOk().hasBody(order.body());
        assertThat(ingress.buy(book, key)).isOk().hasBody(receipt.body());
        assertThat(ingress.info(book)).hasStock(OPENING_STOCK - 1);
        assertThat(ingress.buy(book)).isOk();

        store.reset();

        assertThat(complaints.get())
                .as("of a store that started, sold and ended in good order")
                .isEmpty();
        assertThat(store.awaitAgreement().id()).isNotEqualTo(before.id());
        assertThat(ingress.info(book)).hasStock(OPENING_STOCK);
        assertThat(ingress.order(receipt.orderId())).isProblem(404);
    }

    @Test
    void a_restored_store_is_as_it_was_at_the_last_entry_of_its_backup_though_customers_went_on_buying()
            throws IOException {
        buy(10);

        Path directory;
        int bought = purchases.size();
        try (Meanwhile buyers = Meanwhile.repeat(3, this::buy)) {
            directory = store.backup();
            assertThat(buyers.calls()).as("purchases during the backup").isPositive();
        }
        Manifest backup = Backup.in(directory).manifest();
        buy(5);

        StoreStatus before = store.awaitAgreement();
        assertThat(backup.lsn()).isLessThan(before.lsn());
        assertThat(before.id()).hasValue(backup.store());
        assertThat(purchases.values())
                .filteredOn(purchase -> isIn(backup, purchase))
                .hasSizeGreaterThanOrEqualTo(bought);

        aFlippedByteIsRefused(directory);
        store.restore(directory);

        StoreStatus after = store.awaitAgreement();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.epoch()).isGreaterThan(before.epoch());
        checkThatOnlyThoseAreSold(backup);
        aRepeatedPurchaseIsFoundOrHappensAnew(backup);
        buy(5);
        store.awaitAgreement();
    }

    private void aFlippedByteIsRefused(Path directory) throws IOException {
        Path file = directory.resolve("order-2/bazar/service.properties");
        byte[] bytes = Files.readAllBytes(file);
        byte[] flipped = bytes.clone();
        flipped[flipped.length / 2] ^= 1;
        Files.write(file, flipped);

        assertThatThrownBy(() -> store.restore(directory))
                .isInstanceOf(BadBackup.class)
                .hasMessageContaining(file.toString());
        assertThat(store.isWhole()).isTrue();
        assertThat(ingress.info(book)).hasStock(OPENING_STOCK - purchases.size());
        Files.write(file, bytes);
    }

    private void checkThatOnlyThoseAreSold(Manifest backup) {
        long sold = purchases.values().stream()
                .filter(bought -> isIn(backup, bought))
                .count();
        store.doors().forEach(door -> assertThat(door.info(book)).hasStock(Math.toIntExact(OPENING_STOCK - sold)));
        for (Answer bought : purchases.values()) {
            int expected = isIn(backup, bought) ? 200 : 404;
            for (String node : new String[] {"catalog-1", "catalog-2"}) {
                assertThat(store.node(node).get("/sales/" + bought.orderId()).status())
                        .isEqualTo(expected);
            }
            for (String node : new String[] {"order-1", "order-2"}) {
                assertThat(store.node(node).get("/orders/" + bought.orderId()).status())
                        .isEqualTo(expected);
            }
        }
    }

    private void aRepeatedPurchaseIsFoundOrHappensAnew(Manifest backup) {
        int left = ingress.info(book).stock();
        Map.Entry<String, Answer> kept = any(backup, true);
        assertThat(ingress.buy(book, kept.getKey()))
                .isOk()
                .hasBody(kept.getValue().body());
        assertThat(ingress.info(book)).hasStock(left);

        Map.Entry<String, Answer> lost = any(backup, false);
        assertThat(ingress.buy(book, lost.getKey())).isOk();
        assertThat(ingress.info(book)).hasStock(left - 1);
    }

    private Map.Entry<String, Answer> any(Manifest backup, boolean isIn) {
        return purchases.entrySet().stream()
                .filter(purchase -> isIn(backup, purchase.getValue()) == isIn)
                .findAny()
                .orElseThrow();
    }

    /** Returns whether the backup contains the entry of the sale. */
    private static boolean isIn(Manifest backup, Answer bought) {
        String asOf = bought.header("Bazar-As-Of").orElseThrow();
        return Long.parseLong(asOf.substring(asOf.indexOf('.') + 1)) <= backup.lsn();
    }

    private void buy(int copies) {
        for (int i = 0; i < copies; i++) {
            buy();
        }
    }

    private void buy() {
        String key = Door.newKey();
        Answer answer = ingress.buy(book, key);
        assertThat(answer).isOk();
        purchases.put(key, answer);
    }
}
