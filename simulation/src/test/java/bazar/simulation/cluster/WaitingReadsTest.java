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

class WaitingReadsTest {
    private static final Duration LONGEST = Duration.ofNanos(WaitingReads.LONGEST);
    private static final Duration LAST_CALL = Duration.ofNanos(WaitingReads.LAST_CALL);
    private static final Duration TICK = Duration.ofMillis(1);

    private final World world = new World(new Chance(0), Trace.none());
    private final List<Violation> violations = new ArrayList<>();
    private long oldest;
    private long soundSince;

    private final WaitingReads reads = new WaitingReads(world, () -> oldest, () -> soundSince, violations::add);

    @Test
    void a_read_that_waits_for_longer_than_its_messages_is_found() {
        pass(LAST_CALL);
        oldest = 1;
        pass(LONGEST);
        assertThat(violations).isEmpty();

        pass(TICK);
        assertThat(violations).extracting(Violation::invariant).containsExactly(Invariant.UNHINDERED);
    }

    @Test
    void one_read_after_the_other_is_in_order() {
        pass(LAST_CALL);
        for (int i = 0; i < 5; i++) {
            oldest++;
            pass(LONGEST);
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void what_was_lost_on_the_way_may_be_waited_for() {
        oldest = 1;
        pass(LONGEST);
        soundSince = world.now();
        pass(LAST_CALL.plus(LONGEST));
        assertThat(violations).isEmpty();

        pass(TICK);
        assertThat(violations).hasSize(1);
    }

    private void pass(Duration time) {
        reads.look();
        long end = world.now() + time.toNanos();
        while (world.now() < end) {
            world.run(Duration.ofNanos(Math.min(TICK.toNanos(), end - world.now())));
            reads.look();
        }
    }
}
