package bazar.shared.node;

import bazar.shared.logging.LogEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * The reason why a node does not start, in words for its operator. The process ends instead of running half-started, so
 * that the launcher, container engine or service manager sees the failure.
 */
public final class CannotStart extends RuntimeException {
    private static final Logger LOG = System.getLogger(CannotStart.class.getName());
    /** {@code EX_CONFIG} of sysexits.h. */
    private static final int EXIT_CODE = 78;

    private CannotStart(String reason) {
        super(reason);
    }

    public static CannotStart because(String reason) {
        return because(List.of(reason));
    }

    /** Ends the process. The returned exception only satisfies the compiler. */
    public static CannotStart because(List<String> reasons) {
        reasons.forEach(
                reason -> LOG.log(Level.ERROR, LogEvent.named("cannot-start").withText("reason", reason)));
        // halt, not exit: exit waits for an orderly stop of the server, which waits for the start that is in progress
        // here.
        Runtime.getRuntime().halt(EXIT_CODE);
        return new CannotStart(String.join(" ", reasons));
    }
}
