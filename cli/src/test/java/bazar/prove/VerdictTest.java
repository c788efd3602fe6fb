package bazar.prove;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.faults.Fault;
import bazar.prove.faults.FaultKind;
import bazar.prove.history.Checker;
import bazar.prove.history.History;
import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Operation.Buy;
import bazar.prove.history.calls.Operation.ChangePrice;
import bazar.prove.history.calls.Operation.ListOrders;
import bazar.prove.history.calls.Outcome.BookSeen;
import bazar.prove.history.calls.Outcome.Bought;
import bazar.prove.history.calls.Outcome.OrdersListed;
import bazar.prove.history.calls.Shelf;
import bazar.prove.history.calls.Use;
import bazar.prove.load.waits.Wait;
import bazar.prove.time.Stopwatch;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Duration PROMISED = Duration.ofMillis(2200);
    private static final Duration ALLOWANCE = Duration.ofMillis(300);

    private final History history = new History(new Checker(List.of(new Shelf(1, 100, 10, Use.SOLD))), new Stopwatch());

    @Test
    void what_was_judged_is_told_by_what_was_asked_and_what_was_done_to_whom() {
        history.end(history.begin("buyer", new Buy(1)), new Bought("a", 100));
        history.doubt();
        history.end(history.begin("bookkeeper", new ListOrders()), new OrdersListed(Map.of(), false));

        assertThat(verdict(PROMISED).lines())
                .contains("judged          lists of orders 1, purchases 1")
                .contains("in doubt        1 purchases, each repeated with its key")
                .contains("faults          pause 1: frontend-1 1")
                .contains("                mute 3: catalog-1 1, ingress 2")
                .contains("                promised: 2200 ms (lease and margin) and two message delays"
                        + " (300 ms on this machine)");
    }

    @Test
    void a_write_may_be_held_up_for_as_long_as_is_promised_and_no_longer() {
        assertThat(verdict(PROMISED.plus(ALLOWANCE)).isKept()).isTrue();
        assertThat(verdict(PROMISED.plus(ALLOWANCE).plusMillis(1)).isKept()).isFalse();
    }

    private Verdict verdict(Duration stall) {
        Map<FaultKind, Map<String, Long>> faults = new EnumMap<>(FaultKind.class);
        faults.put(FaultKind.MUTE, new TreeMap<>(Map.of("ingress", 2L, "catalog-1", 1L)));
        faults.put(FaultKind.PAUSE, Map.of("frontend-1", 1L));
        Call call = new Call(1, "shopkeeper", new ChangePrice(1, 101), 0);
        Finished change = new Finished(call, new BookSeen(101, 0, 10), stall.toNanos(), "");
        List<Fault> none = List.of();
        return new Verdict(
                history.tally(),
                history.violations(),
                faults,
                Map.of(),
                Optional.of(new Wait(change, 0, "", none)),
                ALLOWANCE,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
