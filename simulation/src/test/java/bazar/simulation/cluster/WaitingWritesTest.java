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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingWritesTest {
    private static final Duration LONGEST = Duration.ofNanos(WaitingWrites.LONGEST);
    private static final Duration TICK = Duration.ofMillis(1);

    private final World world = new World(new Chance(0), Trace.none());
    private final List<Violation> violations = new ArrayList<>();
    private final StandingWriter primary = new StandingWriter();
    private long lastFault;
    private long wellSince;

    private final WaitingWrites writes =
            new WaitingWrites(world, primary, () -> lastFault, () -> wellSince, violations::add);

    @BeforeEach
    void aWriteIsInFlight() {
        primary.isAsked = true;
        primary.lastLsn = 1;
    }

    @Test
    void a_write_that_waits_for_longer_than_a_lease_and_its_margin_is_found() {
        pass(LONGEST);
        assertThat(violations).isEmpty();

        pass(TICK);
        assertThat(violations).extracting(Violation::invariant).containsExactly(Invariant.PROMPT);
    }

    @Test
    void what_holds_a_write_up_does_so_from_when_it_happens() {
        pass(LONGEST);
        lastFault = world.now();
        pass(LONGEST);
        assertThat(violations).isEmpty();

        pass(TICK);
        assertThat(violations).hasSize(1);
    }

    @Test
    void a_write_that_waits_while_nothing_is_in_flight_is_found() {
        primary.committedLsn = 1;
        pass(WaitingWrites.EPSILON);
        assertThat(violations).isEmpty();

        pass(TICK);
        assertThat(violations).extracting(Violation::invariant).containsExactly(Invariant.PROMPT);
    }

    @Test
    void a_primary_that_did_not_run_kept_nobody_waiting() {
        primary.committedLsn = 1;
        pass(WaitingWrites.EPSILON);
        wellSince = world.now();
        pass(WaitingWrites.EPSILON);

        assertThat(violations).isEmpty();
    }

    @Test
    void one_write_after_the_other_is_in_order() {
        for (int i = 0; i < 5; i++) {
            pass(LONGEST);
            primary.committedLsn = primary.lastLsn++;
        }

        assertThat(violations).isEmpty();
    }

    private void pass(Duration time) {
        writes.look();
        long end = world.now() + time.toNanos();
        while (world.now() < end) {
            world.run(Duration.ofNanos(Math.min(TICK.toNanos(), end - world.now())));
            writes.look();
        }
    }
}
