package bazar.simulation.history;

/** A promise that was not kept. */
public record Violation(Invariant invariant, String what) {
    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
