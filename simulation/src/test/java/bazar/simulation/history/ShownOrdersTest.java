package bazar.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.simulation.history.Observation.CancelBegan;
import bazar.simulation.history.Observation.LookBegan;
import bazar.simulation.history.Observation.OrderCancelled;
import bazar.simulation.history.Observation.OrderDenied;
import bazar.simulation.history.Observation.OrderShown;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownOrdersTest {
    private static final String ORDER = "a";

    private final List<Observation> observations = new ArrayList<>();

    @Test
    void an_order_is_shown_cancelled_once_somebody_was_told_so() {
        cancel();
        look(true);
        assertThat(broken()).isEmpty();

        look(false);
        assertThat(broken()).containsExactly(Invariant.FRESH);
    }

    @Test
    void while_a_cancellation_is_under_way_an_order_may_be_shown_either_way() {
        observations.add(new CancelBegan(ORDER));
        observations.add(new LookBegan("reader", ORDER));
        observations.add(new OrderCancelled(ORDER, 7));
        observations.add(new OrderShown("reader", ORDER, false));

        assertThat(broken()).isEmpty();
    }

    @Test
    void what_one_reader_was_shown_the_next_must_be_shown() {
        observations.add(new CancelBegan(ORDER));
        look(false);
        look(true);
        assertThat(broken()).isEmpty();

        look(false);
        assertThat(broken()).containsExactly(Invariant.FRESH);
    }

    @Test
    void no_order_is_shown_cancelled_that_nobody_cancels() {
        look(true);

        assertThat(broken()).containsExactly(Invariant.WRITTEN);
    }

    @Test
    void an_order_that_somebody_was_told_of_is_there() {
        observations.add(new LookBegan("reader", ORDER));
        observations.add(new OrderDenied("reader", ORDER));

        assertThat(broken()).containsExactly(Invariant.FRESH);
    }

    private void cancel() {
        observations.add(new CancelBegan(ORDER));
        observations.add(new OrderCancelled(ORDER, 7));
    }

    private void look(boolean isCancelled) {
        observations.add(new LookBegan("reader", ORDER));
        observations.add(new OrderShown("reader", ORDER, isCancelled));
    }

    private List<Invariant> broken() {
        List<Violation> violations = new ArrayList<>();
        new ShownOrders(violations).judge(observations);
        return violations.stream().map(Violation::invariant).toList();
    }
}
