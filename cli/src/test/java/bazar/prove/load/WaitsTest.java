package bazar.prove.load;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.faults.FaultLog;
import bazar.prove.history.Call;
import bazar.prove.history.Finished;
import bazar.prove.history.Operation.Buy;
import bazar.prove.history.Outcome.Unknown;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private final Waits waits = new Waits(new FaultLog(), "catalog-1");

    @Test
    void a_write_at_the_primary_was_held_up_for_as_long_as_the_store_says() {
        waits.atPrimary(lasting(900), "queue;dur=700.00, witness;dur=120.25;desc=\"frontend-2\", commit;dur=1.00");
        waits.atPrimary(lasting(500), "queue;dur=1.00, witness;dur=450.00, commit;dur=1.00");

        assertThat(waits.longestAtPrimary()).map(Wait::heldUp).isEqualTo(Optional.of(Duration.ofMillis(450)));
    }

    @Test
    void a_write_of_which_the_store_does_not_say_it_was_held_up_all_the_time() {
        waits.atPrimary(lasting(900), "queue;dur=700.00, witness;dur=120.25, commit;dur=1.00");
        waits.atPrimary(lasting(500), "");

        assertThat(waits.longestAtPrimary()).map(Wait::heldUp).isEqualTo(Optional.of(Duration.ofMillis(500)));
    }

    @Test
    void a_purchase_took_as_long_as_its_buyer_waited() {
        waits.throughIngress(lasting(900), "witness;dur=120.25");
        waits.throughIngress(lasting(500), "witness;dur=450.00");

        assertThat(waits.longestThroughIngress()).map(Wait::length).isEqualTo(Optional.of(Duration.ofMillis(900)));
    }

    private static Finished lasting(long millis) {
        return new Finished(new Call(1, "buyer", new Buy(1), 0), new Unknown(), millis * 1_000_000, "");
    }
}
