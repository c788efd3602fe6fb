package bazar.simulation.node;

import bazar.simulation.world.Host;
import java.time.Duration;

/** Somebody who wants one thing after the other from the store, with a pause before each. */
public abstract class Customer {
    private final Host host;
    private final Duration longestPause;
    private boolean isLeaving;

    protected Customer(Host host, Duration longestPause) {
        this.host = host;
        this.longestPause = longestPause;
    }

    public final void start() {
        host.after(host.chance().between(Duration.ZERO, longestPause), this::wantNext);
    }

    /** Wants nothing more, once what was begun is done. */
    public final void leave() {
        isLeaving = true;
    }

    protected final Host host() {
        return host;
    }

    /** Begins the next thing; whoever has it starts again. */
    protected abstract void choose();

    private void wantNext() {
        if (!isLeaving) {
            choose();
        }
    }
}
