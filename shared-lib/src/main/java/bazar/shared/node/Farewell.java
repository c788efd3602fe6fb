package bazar.shared.node;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What a node says to others before it stops. A server that is told to stop first closes its port, and its application hears of that
 * a second later, when others have long missed it. So it is said as soon as the process is to end, or with the application if that
 * ends alone; once.
 */
public final class Farewell {
    private static final Logger LOG = System.getLogger(Farewell.class.getName());

    private final Runnable words;
    private final Thread hook = new Thread(this::say, "farewell");
    private boolean isSaid;

    private Farewell(Runnable words) {
        this.words = words;
    }

    /** To be called when the node starts. */
    public static Farewell of(Runnable words) {
        Farewell farewell = new Farewell(words);
        Runtime.getRuntime().addShutdownHook(farewell.hook);
        return farewell;
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
