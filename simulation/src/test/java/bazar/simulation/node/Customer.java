package bazar.simulation.node;

import bazar.simulation.world.Host;
import java.time.Duration;

/** A client that performs one operation after another, with a pause before each. */
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

    /** Begins no further operation. */
    public final void leave() {
        isLeaving = true;
    }

    protected final Host host() {
        return host;
    }

    /** Begins the next operation, whose end must call {@link #start}. */
    protected abstract void choose();

    private void wantNext() {
        if (!isLeaving) {
            choose();
        }
    }
}
