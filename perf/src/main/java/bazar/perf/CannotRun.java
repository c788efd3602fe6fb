package bazar.perf;

/** The simulation cannot run. The message says why. */
final class CannotRun extends RuntimeException {
    CannotRun(String message) {
        super(message);
    }
}
