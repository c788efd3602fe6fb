package bazar.shared.node;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Why a node does not start, in words for whoever runs it. Nothing that half works is left behind: the process ends, so that
 * whoever started it (launcher, container engine, service manager) sees that it did.
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

    /** Ends the process; that it returns an exception is for the compiler alone. */
    public static CannotStart because(List<String> reasons) {
        reasons.forEach(
                reason -> LOG.log(Level.ERROR, "event=cannot-start reason=\"" + reason.replace('"', '\'') + '"'));
        // Not exit: that waits for the server to stop in good order, and the server for the start that is going on
        // here.
        Runtime.getRuntime().halt(EXIT_CODE);
        return new CannotStart(String.join(" ", reasons));
    }
}
