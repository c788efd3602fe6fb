package bazar.shared.node;

import bazar.shared.logging.LogEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A shutdown hook that runs once: from the JVM's shutdown, or when the application alone stops. The JVM's hook comes
 * first for a reason: a server that stops closes its port first and stops its application a second later, when other
 * nodes have already noticed.
 */
public final class ShutdownHook {
    private static final Logger LOG = System.getLogger(ShutdownHook.class.getName());

    private final Runnable words;
    private final Thread hook = new Thread(this::say, "farewell");
    private boolean isSaid;

    private ShutdownHook(Runnable words) {
        this.words = words;
    }

    /** Registers the hook; to be called when the node starts. */
    public static ShutdownHook of(Runnable words) {
        ShutdownHook shutdownHook = new ShutdownHook(words);
        Runtime.getRuntime().addShutdownHook(shutdownHook.hook);
        return shutdownHook;
    }

    /**
     * Runs the hook unless it has run, and returns once it is complete: it needs the application. To be called when the
     * application stops.
     */
    public void sayAtLast() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, LogEvent.named("process-ends"));
        }
        say();
    }

    private synchronized void say() {
        if (!isSaid) {
            isSaid = true;
            words.run();
        }
    }
}
