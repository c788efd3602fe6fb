package bazar.prove.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.FakeStore;
import bazar.prove.load.http.FakeStore.Reply;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InSyncPromiseTest {
    private static final Reply IN_SYNC = new Reply(200, "{\"inSync\":[\"catalog-2\"]}");
    private static final Reply LEFT_BEHIND = new Reply(200, "{\"inSync\":[]}");
    private static final Reply NOT_IN_OFFICE = new Reply(200, "{\"role\":\"primary\"}");
    private static final Reply AWAY = new Reply(503, "{}");

    @Test
    void what_was_acknowledged_while_writes_wait_for_the_secondary_must_be_on_its_disk() {
        assertThat(promise(IN_SYNC, 41, 42, 40).brokenBy(41).orElseThrow())
                .isEqualTo("the disk of catalog-2 holds the log up to LSN 41, and LSN 42 was acknowledged while writes"
                        + " waited for it");
        assertThat(promise(IN_SYNC, 41, 42, 40).brokenBy(42)).isEmpty();
    }

    @Test
    void nothing_is_promised_of_a_secondary_that_no_write_waits_for() {
        assertThat(promise(LEFT_BEHIND, 42).brokenBy(0)).isEmpty();
    }

    @Test
    void nothing_is_known_while_the_primary_cannot_tell() {
        assertThat(promise(NOT_IN_OFFICE, 42).brokenBy(0)).isEmpty();
        assertThat(promise(AWAY, 42).brokenBy(0)).isEmpty();
    }

    private static InSyncPromise promise(Reply store, long... acknowledged) {
        Caller caller = new Caller();
        try (FakeStore fake = new FakeStore(
                request -> request.method().equals("POST") ? asOf(acknowledged[request.number() / 2]) : store)) {
            URI primary = fake.doors().catalogs().get(0);
            InSyncPromise promise = new InSyncPromise(caller, primary);
            for (int i = 0; i < acknowledged.length; i++) {
                Answer purchase = caller.buyAtRest(fake.doors().purchase(1), "key-of-purchase-" + i);
                promise.acknowledged(purchase);
            }
            return promise;
        }
    }

    private static Reply asOf(long lsn) {
        return new Reply(200, "{\"orderId\":\"order\"}", Map.of("Bazar-As-Of", "3." + lsn));
    }
}
