package bazar.simulation.world;

/** A call got no answer, so its outcome is unknown. */
public final class Unanswered extends RuntimeException {
    Unanswered(Host callee, String reason) {
        super(callee.name() + " " + reason, null, false, false);
    }
}
