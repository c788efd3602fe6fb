package bazar.simulation.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.simulation.cluster.Cluster;
import bazar.simulation.cluster.Wiring;
import bazar.simulation.history.Invariant;
import bazar.simulation.history.Violation;
import bazar.simulation.world.Trace;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutantsTest {
    private static final int SCHEDULES = 2000;
    private static final int SCHEDULES_WITHOUT_EFFECT = 300;

    @ParameterizedTest
    @EnumSource
    void what_is_built_wrong_breaks_the_promise_that_hangs_on_it(Mutant mutant) {
        assertThat(LongStream.range(0, SCHEDULES)
                        .parallel()
                        .anyMatch(seed -> breaks(seed, mutant.wiring(), mutant.breaks())))
                .as("%s, which should break %s", mutant.fault(), mutant.breaks())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_other_rules_make_up_for_breaks_nothing(Redundant rule) {
        assertThat(LongStream.range(0, SCHEDULES_WITHOUT_EFFECT)
                        .parallel()
                        .filter(seed ->
                                !Cluster.run(seed, rule.wiring(), Trace.none()).isEmpty())
                        .toArray())
                .as("seeds that break something: %s", rule.fault())
                .isEmpty();
    }

    private static boolean breaks(long seed, Wiring wiring, Invariant invariant) {
        List<Violation> violations = Cluster.run(seed, wiring, Trace.none());
        return violations.stream().anyMatch(violation -> violation.invariant() == invariant);
    }
}
