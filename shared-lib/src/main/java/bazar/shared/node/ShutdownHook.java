package bazar.shared.node;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What a node says to others before it stops. A server that is told to stop first closes its port, and its application hears of that
 * a second later, when others have long missed it. So it is said as soon as the process is to end, or with the application if that
 * ends alone; once.
 */
public final class ShutdownHook {
    private static final Logger LOG = System.getLogger(ShutdownHook.class.getName());

    private final Runnable words;
    private final Thread hook = new Thread(this::say, "farewell");
    private boolean isSaid;

    private ShutdownHook(Runnable words) {
        this.words = words;
    }

    /** To be called when the node starts. */
    public static ShutdownHook of(Runnable words) {
        ShutdownHook shutdownHook = new ShutdownHook(words);
        Runtime.getRuntime().addShutdownHook(shutdownHook.hook);
        return shutdownHook;
    }

    /** To be called when the application ends. Returns when all is said: words need the application. */
    public void sayAtLast() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "event=process-ends");
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
