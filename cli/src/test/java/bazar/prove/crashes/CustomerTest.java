package bazar.prove.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.crashes.ledger.Purchases;
import bazar.prove.load.Ending;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.FakeStore;
import bazar.prove.load.http.FakeStore.Reply;
import bazar.prove.load.http.FakeStore.Request;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final Reply SOLD = new Reply(200, "{\"orderId\":\"order\"}");
    private static final Reply SOLD_OUT = new Reply(409, "{}");
    private static final Reply UNKNOWN = new Reply(503, "{}");
    private static final Reply NOT_FOUND = new Reply(404, "{}");

    private final Purchases purchases = new Purchases();

    @Test
    void an_acknowledged_order_that_is_said_not_to_exist_is_a_defect() {
        buy(1, request -> isPurchase(request) ? SOLD : NOT_FOUND);

        assertThat(purchases.defects())
                .containsExactly("order order was acknowledged, and reading it at once was answered 404");
    }

    @Test
    void a_store_that_cannot_tell_of_an_order_says_nothing_wrong() {
        buy(1, request -> isPurchase(request) ? SOLD : UNKNOWN);

        assertThat(purchases.receipts()).hasSize(1);
        assertThat(purchases.defects()).isEmpty();
    }

    @Test
    void every_other_order_is_left_for_the_followers_to_hear_of() {
        buy(4, request -> isPurchase(request) ? SOLD : NOT_FOUND);

        assertThat(purchases.receipts()).hasSize(4);
        assertThat(purchases.defects()).hasSize(2);
    }

    @Test
    void sold_out_after_an_attempt_that_was_not_heard_of_is_a_doubt() {
        buy(1, request -> request.number() == 0 ? UNKNOWN : SOLD_OUT);

        assertThat(purchases.doubts()).containsValue(1L).hasSize(1);
    }

    @Test
    void sold_out_at_once_is_none() {
        buy(1, request -> SOLD_OUT);

        assertThat(purchases.doubts()).isEmpty();
        assertThat(purchases.receipts()).isEmpty();
    }

    private void buy(int times, Function<Request, Reply> answers) {
        try (FakeStore store = new FakeStore(answers)) {
            Caller caller = new Caller();
            InSyncPromise promise =
                    new InSyncPromise(caller, store.doors().catalogs().get(0));
            Customer customer = new Customer(1, store.doors(), caller, purchases, promise);
            for (int i = 0; i < times; i++) {
                customer.work(new Ending());
            }
        }
    }

    private static boolean isPurchase(Request request) {
        return request.method().equals("POST");
    }
}
