package bazar.prove.load.waits;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.faults.Fault;
import bazar.prove.faults.FaultKind;
import bazar.prove.faults.FaultLog;
import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Operation.Buy;
import bazar.prove.history.calls.Operation.ReadBook;
import bazar.prove.history.calls.Outcome.Unknown;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final long NANOS = 1_000_000;

    private final FaultLog faults = new FaultLog();
    private final Waits waits = new Waits(faults, "catalog-1");

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

    @Test
    void a_write_was_held_up_for_no_longer_than_nothing_was_done_to_a_node_or_undone() {
        fault(FaultKind.PAUSE, "catalog-2", 100, 200, 2_100, 2_500);
        waits.atPrimary(lasting(3_000), "witness;dur=2900.00");

        assertThat(waits.longestAtPrimary()).map(Wait::heldUp).isEqualTo(Optional.of(Duration.ofMillis(1_900)));
    }

    @Test
    void a_write_that_waits_for_as_long_as_a_node_is_cut_off_was_held_up_all_that_time() {
        fault(FaultKind.BAR, "frontend-2", 0, 10, 6_000, 6_200);
        waits.atPrimary(lasting(6_050), "");

        assertThat(waits.longestAtPrimary()).map(Wait::heldUp).isEqualTo(Optional.of(Duration.ofMillis(5_990)));
    }

    @Test
    void while_the_primary_is_frozen_it_holds_nothing_up_and_afterwards_it_does() {
        fault(FaultKind.PAUSE, "catalog-1", 100, 150, 5_000, 5_100);
        waits.atPrimary(lasting(5_700), "");

        assertThat(waits.longestAtPrimary()).map(Wait::heldUp).isEqualTo(Optional.of(Duration.ofMillis(600)));
    }

    @Test
    void a_primary_that_is_cut_off_works_and_one_that_was_killed_does_when_it_is_ready() {
        fault(FaultKind.CUT_OFF, "catalog-1", 0, 100, 5_000, 5_100);
        waits.atPrimary(lasting(2_400), "");
        assertThat(waits.longestAtPrimary()).map(Wait::heldUp).isEqualTo(Optional.of(Duration.ofMillis(2_300)));

        fault(FaultKind.KILL, "catalog-1", 10_000, 10_100, 11_000, 30_000);
        waits.atPrimary(lasting(10_000, 29_000), "");
        waits.atPrimary(lasting(10_000, 31_000), "");
        assertThat(waits.longestAtPrimary()).map(Wait::heldUp).isEqualTo(Optional.of(Duration.ofMillis(2_300)));
    }

    @Test
    void a_read_counts_if_a_cache_has_answered_it_while_nothing_was_done_to_a_frontend() {
        waits.reading(read(0, 20, "frontend-1, HIT"));
        waits.reading(read(0, 900, "frontend-1, MISS"));
        fault(FaultKind.PAUSE, "catalog-2", 1_000, 1_100, 2_000, 2_500);
        waits.reading(read(1_000, 1_030, "frontend-1, HIT"));
        fault(FaultKind.PAUSE, "frontend-2", 3_000, 3_100, 4_000, 4_500);
        waits.reading(read(3_000, 3_900, "frontend-1, HIT"));

        assertThat(waits.longestReading()).map(Wait::length).isEqualTo(Optional.of(Duration.ofMillis(30)));
    }

    @Test
    void while_the_ingress_is_cut_off_it_is_what_purchases_and_reads_wait_for_and_writes_at_the_primary_do_not() {
        fault(FaultKind.CUT_OFF, "ingress", 0, 10, 2_000, 2_100);
        waits.reading(read(0, 1_900, "frontend-1, HIT"));
        waits.throughIngress(lasting(1_900), "");
        waits.atPrimary(lasting(1_500), "");

        assertThat(waits.longestReading()).isEmpty();
        assertThat(waits.longestThroughIngress()).isEmpty();
        assertThat(waits.longestAtPrimary()).map(Wait::heldUp).isEqualTo(Optional.of(Duration.ofMillis(1_490)));
    }

    private void fault(FaultKind kind, String node, long... millis) {
        Fault fault = faults.begin(kind, node, millis[0] * NANOS);
        for (int i = 1; i < millis.length; i++) {
            fault = faults.goOn(fault, millis[i] * NANOS);
        }
    }

    private static Finished lasting(long millis) {
        return lasting(0, millis);
    }

    private static Finished lasting(long fromMillis, long toMillis) {
        return new Finished(new Call(1, "buyer", new Buy(1), fromMillis * NANOS), new Unknown(), toMillis * NANOS, "");
    }

    private static Finished read(long fromMillis, long toMillis, String servedBy) {
        Call call = new Call(1, "reader", new ReadBook(1), fromMillis * NANOS);
        return new Finished(call, new Unknown(), toMillis * NANOS, servedBy);
    }
}
