package bazar.simulation.node;

import java.time.Duration;

/** The durations in the nodes' settings. */
public final class Times {
    public static final Duration LEASE = Duration.ofMillis(1000);
    public static final Duration MARGIN = Duration.ofMillis(100);

    /**
     * The maximum deviation of a clock's rate. During a lease no clock gains as much on another as the margin exceeds
     * an undetected sleep.
     */
    public static final double DRIFT = 0.035;

    public static final Duration LEASE_RETRY = Duration.ofMillis(50);
    public static final Duration LEASE_ASK_TIMEOUT = Duration.ofMillis(400);
    public static final Duration INVALIDATION_TIMEOUT = Duration.ofMillis(100);
    public static final Duration INVALIDATION_RETRY = Duration.ofMillis(10);
    public static final Duration CATALOG_TIMEOUT = Duration.ofMillis(400);
    public static final Duration RELAY_TIMEOUT = Duration.ofMillis(200);
    public static final Duration REPLICATION_TIMEOUT = Duration.ofMillis(300);
    public static final Duration REPLICATION_RETRY = Duration.ofMillis(50);
    public static final Duration HEARTBEAT = Duration.ofMillis(250);
    public static final Duration DEPARTURE_TIMEOUT = Duration.ofMillis(1500);
    public static final Duration STEP_DOWN_PAUSE = Duration.ofMillis(200);
    public static final Duration WRITE_DEADLINE = Duration.ofMillis(1500);
    public static final Duration SALE_TIMEOUT = Duration.ofMillis(600);
    public static final Duration FOLLOWING_INTERVAL = Duration.ofMillis(500);
    public static final Duration PEER_TIMEOUT = Duration.ofMillis(200);
    public static final Duration PEER_RETRY = Duration.ofMillis(100);
    public static final Duration SWEEP_INTERVAL = Duration.ofMillis(500);
    public static final Duration CLIENT_TIMEOUT = Duration.ofMillis(800);
    public static final Duration CLIENT_RETRY = Duration.ofMillis(30);

    private Times() {}
}
