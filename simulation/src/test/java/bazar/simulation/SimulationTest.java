package bazar.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.simulation.cluster.Cluster;
import bazar.simulation.cluster.Wiring;
import bazar.simulation.history.Violation;
import bazar.simulation.world.Trace;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs the product through thousands of schedules; {@code docs/development.md} describes how to replay one. */
class SimulationTest {
    private static final int ENOUGH_FAILURES = 5;

    @Test
    @DisabledIfSystemProperty(named = "simulation.seed", matches = "-?\\d+")
    void no_schedule_breaks_a_promise() {
        long first = Long.getLong("simulation.first");
        List<String> failures = LongStream.range(first, first + Long.getLong("simulation.seeds"))
                .parallel()
                .unordered()
                .mapToObj(SimulationTest::failureOf)
                .filter(failure -> !failure.isEmpty())
                .limit(ENOUGH_FAILURES)
                .toList();

        assertThat(failures).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "simulation.seed", matches = "-?\\d+")
    void the_schedule_asked_for_breaks_no_promise() {
        Trace trace = Trace.kept();
        List<Violation> violations = Cluster.run(Long.getLong("simulation.seed"), new Wiring(), trace);

        trace.lines().forEach(System.out::println);
        assertThat(violations).isEmpty();
    }

    @Test
    void a_seed_has_one_schedule() {
        for (long seed = 0; seed < 10; seed++) {
            assertThat(traceOf(seed)).isNotEmpty().isEqualTo(traceOf(seed));
        }
    }

    @Test
    void another_seed_has_another_schedule() {
        assertThat(traceOf(1)).isNotEqualTo(traceOf(2));
    }

    private static String failureOf(long seed) {
        try {
            return Cluster.run(seed, new Wiring(), Trace.none()).stream()
                    .map(violation -> "-Dsimulation.seed=" + seed + " breaks " + violation)
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (RuntimeException e) {
            return "-Dsimulation.seed=" + seed + " ends with " + e;
        }
    }

    private static List<String> traceOf(long seed) {
        Trace trace = Trace.kept();
        Cluster.run(seed, new Wiring(), trace);
        return trace.lines();
    }
}
