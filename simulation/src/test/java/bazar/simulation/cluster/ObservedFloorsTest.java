package bazar.simulation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.world.Chance;
import bazar.simulation.world.Trace;
import bazar.simulation.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedFloorsTest {
    private static final Duration LONGEST = Duration.ofNanos(WaitingWrites.LONGEST);
    private static final Duration TICK = Duration.ofMillis(1);

    private final World world = new World(new Chance(0), Trace.none());
    private final List<Violation> violations = new ArrayList<>();
    private final StandingWriter primary = new StandingWriter();
    private long heard;
    private long lastFault;

    private final ObservedFloors floors =
            new ObservedFloors(world, primary, () -> heard, () -> lastFault, violations::add);

    @Test
    void a_floor_that_nothing_reaches_is_found() {
        heard = 1;
        pass(LONGEST);
        assertThat(violations).isEmpty();

        pass(TICK);
        assertThat(violations).extracting(Violation::invariant).containsExactly(Invariant.FLOORED);
    }

    @Test
    void a_floor_may_wait_for_a_write_that_is_held_up() {
        heard = 1;
        pass(LONGEST);
        lastFault = world.now();
        pass(LONGEST);

        assertThat(violations).isEmpty();
    }

    @Test
    void floors_that_are_reached_are_in_order() {
        for (int i = 0; i < 5; i++) {
            heard++;
            pass(LONGEST);
            primary.committedLsn = heard;
        }
        pass(LONGEST.multipliedBy(2));

        assertThat(violations).isEmpty();
    }

    private void pass(Duration time) {
        floors.look();
        long end = world.now() + time.toNanos();
        while (world.now() < end) {
            world.run(Duration.ofNanos(Math.min(TICK.toNanos(), end - world.now())));
            floors.look();
        }
    }
}
