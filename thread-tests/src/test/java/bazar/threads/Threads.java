package bazar.threads;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/**
 * Runs a scenario in one order of its threads' steps after the other. What it runs is kept small, without a library of
 * assertions: Lincheck takes every step of it for one that matters.
 */
public final class Threads {
    /** Of steps of two threads that take some locks each. */
    private static final int ORDERS = 200;

    private Threads() {}

    /** @param scenario is run once in each order, and throws in one that breaks a rule */
    public static void explore(Runnable scenario) {
        Lincheck.runConcurrentTest(ORDERS, scenario);
    }

    /** Asserts that as many orders find what is wrong with a mutant; a scenario that hangs is none of its faults. */
    public static void assertCaught(Runnable scenarioOfMutant) {
        assertThatThrownBy(() -> explore(scenarioOfMutant))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("RuleBroken");
    }

    /** Does both at the same time. To be called by what is explored. */
    public static void run(Runnable one, Runnable other) {
        Thread first = new Thread(one);
        Thread second = new Thread(other);
        first.start();
        second.start();
        try {
            first.join();
            second.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says in what is explored what holds in every order. */
    public static void check(boolean holds) {
        if (!holds) {
            throw new RuleBroken();
        }
    }

    private static final class RuleBroken extends RuntimeException {}
}
