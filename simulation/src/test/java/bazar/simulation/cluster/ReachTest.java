package bazar.simulation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.world.Chance;
import bazar.simulation.world.Host;
import bazar.simulation.world.Trace;
import bazar.simulation.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final Duration TICK = Duration.ofMillis(10);

    private final World world = new World(new Chance(0), Trace.none());
    private final List<Violation> violations = new ArrayList<>();
    private boolean hasIt;
    private long soundSince;

    private final Reach reach = new Reach(
            world,
            new Host(world, "one", 1, Duration.ZERO),
            () -> hasIt,
            () -> soundSince,
            LONGEST,
            Invariant.JOINED,
            violations::add);

    @Test
    void who_lacks_it_for_longer_than_it_may_is_found() {
        pass(LONGEST);
        assertThat(violations).isEmpty();

        pass(TICK);
        assertThat(violations).extracting(Violation::invariant).containsExactly(Invariant.JOINED);
    }

    @Test
    void who_has_it_now_and_then_is_in_order() {
        for (int i = 0; i < 5; i++) {
            pass(LONGEST);
            hasIt = true;
            pass(TICK);
            hasIt = false;
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void what_it_lacked_before_it_could_be_reached_does_not_count() {
        pass(LONGEST);
        soundSince = world.now();
        pass(LONGEST);
        assertThat(violations).isEmpty();

        pass(TICK);
        assertThat(violations).hasSize(1);
    }

    private void pass(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(TICK)) {
            reach.look();
            world.run(TICK);
        }
        reach.look();
    }
}
