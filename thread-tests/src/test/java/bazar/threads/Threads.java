package bazar.threads;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.verifier.EpsilonVerifier;

/**
 * Runs the two operations of a scenario in one order of their steps after the other. A scenario is a public class with two
 * operations, which run once each, and a method that validates what holds after both.
 */
public final class Threads {
    private static final int ORDERS = 200;

    /** Milliseconds. An order takes a few; on a busy machine, a thread may get no processor for long. */
    private static final long HANGS_AFTER = 300_000;

    private Threads() {}

    /** The first two options are for Kotlin alone to hide ({@code internal}); a library's own steps are none of ours. */
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

    /** Asserts that as many orders find what is wrong with a mutant; a scenario that hangs is none of its faults. */
    public static void assertCaught(Class<?> scenarioOfMutant) {
        assertThatThrownBy(() -> explore(scenarioOfMutant))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("RuleBroken");
    }

    /** Says in a scenario what holds after every order. */
    public static void check(boolean holds) {
        if (!holds) {
            throw new RuleBroken();
        }
    }

    private static final class RuleBroken extends RuntimeException {}
}
