package bazar.shared.http;

/**
 * The circuit breakers of all calls to other nodes. When 10 of the last 20 attempts failed, as MicroProfile has it by
 * default, callers are refused at once for {@link #OPEN_MILLIS} instead of piling up. Then one call is let through to
 * see.
 */
public final class Breaker {
    public static final long OPEN_MILLIS = 500;

    private Breaker() {}
}
