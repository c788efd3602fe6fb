package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.StoreStatus;
import bazar.stack.Topology;
import bazar.system.stack.Answer;
import bazar.system.stack.Door;
import bazar.system.stack.LocalStack;
import bazar.system.stack.WithItsOwnStore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was bought stays bought, until somebody begins anew. */
@WithItsOwnStore
@Timeout(value = 8, unit = TimeUnit.MINUTES) // a store starts, three times
class DataStaysIT {
    @Test
    void stock_orders_and_log_outlive_the_servers_and_a_reset_brings_the_first_books_back() {
        try (LocalStack store = LocalStack.start("Meine Bücher (neu)", Topology.onFreePorts(1, 2, 1))) {
            Door ingress = store.ingress();
            long book = store.freshBook(10).id();
            String key = Door.newKey();
            Answer receipt = ingress.buy(book, key);
            Answer order = ingress.order(receipt.orderId());
            StoreStatus before = store.awaitAgreement();

            store.down();
            assertThat(store.complaints())
                    .as("of a store that started, sold and ended in good order")
                    .isEmpty();
            store.up();

            assertThat(store.log("catalog-1")).contains("event=disk-examined what=log ");
            assertThat(store.log("catalog-2")).contains("event=disk-examined what=log ");
            StoreStatus after = store.awaitAgreement();
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.epoch()).isGreaterThan(before.epoch());
            // An epoch begins with an entry, and that the secondary leaves or joins is one; none of them changes a row.
            assertThat(after.lsn()).isGreaterThanOrEqualTo(before.lsn());
            assertThat(after.digest()).isPresent().isEqualTo(before.digest());
            assertThat(ingress.info(book)).hasStock(9);
            assertThat(ingress.order(receipt.orderId())).isOk().hasBody(order.body());
            assertThat(ingress.buy(book, key)).isOk().hasBody(receipt.body());
            assertThat(ingress.info(book)).hasStock(9);

            ingress.buy(1);
            store.reset();

            assertThat(store.awaitAgreement().id()).isNotEqualTo(before.id());
            assertThat(ingress.info(1)).hasStock(10);
            assertThat(ingress.info(book)).isProblem(404);
            assertThat(ingress.order(receipt.orderId())).isProblem(404);
            assertThat(ingress.search("education").list()).hasSize(2);
        }
    }
}
