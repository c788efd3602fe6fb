package bazar.threads;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.verifier.EpsilonVerifier;

/**
 * Runs the two operations of a scenario in many interleavings of their steps. A scenario is a public class with two
 * operations, which run once each, and a method that validates the result.
 */
public final class Threads {
    private static final int ORDERS = 200;

    /** In milliseconds. An interleaving takes a few, but on a busy machine a thread may be descheduled for long. */
    private static final long HANGS_AFTER = 300_000;

    private Threads() {}

    /**
     * Explores the scenario. The first two options are {@code internal} in Kotlin and accessible from Java by their
     * mangled names. Steps within libraries are not explored.
     */
    public static void explore(Class<?> scenario) {
        new ModelCheckingOptions()
                .invocationTimeout$lincheck(HANGS_AFTER)
                .analyzeStdLib$lincheck(false)
                .iterations(1)
                .threads(2)
                .actorsPerThread(1)
                .actorsBefore(0)
                .actorsAfter(0)
                .invocationsPerIteration(ORDERS)
                .minimizeFailedScenario(false)
                .verifier(EpsilonVerifier.class)
                .check(scenario);
    }

    /**
     * Asserts that the same number of interleavings finds the mutant's defect, and not merely a scenario that hangs.
     */
    public static void assertCaught(Class<?> scenarioOfMutant) {
        assertThatThrownBy(() -> explore(scenarioOfMutant))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("RuleBroken");
    }

    /** Asserts in a scenario what must hold after every interleaving. */
    public static void check(boolean holds) {
        if (!holds) {
            throw new RuleBroken();
        }
    }

    private static final class RuleBroken extends RuntimeException {}
}
