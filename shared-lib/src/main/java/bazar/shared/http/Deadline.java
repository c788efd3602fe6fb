package bazar.shared.http;

import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.Unavailable;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * How long whoever sent a request waits for its answer, by the time of day. A server that stood still meanwhile does not begin what it finds
 * when it goes on: another may have been asked for the same since, and then for the opposite.
 */
public record Deadline(Instant at) {
    public static final String HEADER = "Bazar-Deadline";
    private static final int RETRY_AFTER_SECONDS = 1;
    private static final Deadline NONE = new Deadline(Instant.MAX);

    /** Of a header that may be absent; then there is none. */
    public static Deadline ofHeader(String header) {
        try {
            return header == null ? NONE : new Deadline(Instant.parse(header));
        } catch (DateTimeException e) {
            throw new InvalidRequest("The " + HEADER + " header has the form 2026-11-20T05:00:00.123Z.");
        }
    }

    /** @throws Unavailable if it is over */
    public void check(Instant now) {
        if (now.isAfter(at)) {
            throw new Unavailable("The request came too late: nobody waits for its answer.", RETRY_AFTER_SECONDS);
        }
    }

    @Override
    public String toString() {
        return at.toString();
    }
}
