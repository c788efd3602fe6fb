package bazar.perf;

/** Why no load is sent at all. */
final class CannotRun extends RuntimeException {
    CannotRun(String message) {
        super(message);
    }
}
