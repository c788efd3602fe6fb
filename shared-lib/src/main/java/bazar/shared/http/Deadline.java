package bazar.shared.http;

import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.Unavailable;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The time of day until which the sender of a request waits for its answer. A server that was suspended meanwhile
 * refuses an expired request when it resumes: the sender may have asked another server since, and then asked for the
 * opposite.
 */
public record Deadline(Instant at) {
    public static final String HEADER = "Bazar-Deadline";
    private static final Deadline NONE = new Deadline(Instant.MAX);

    /** Parses the header. Without one there is no deadline. */
    public static Deadline ofHeader(String header) {
        try {
            return header == null ? NONE : new Deadline(Instant.parse(header));
        } catch (DateTimeException e) {
            throw new InvalidRequest("The " + HEADER + " header has the form 2026-11-20T05:00:00.123Z.");
        }
    }

    /** @throws Unavailable if the deadline has passed */
    public void check(Instant now) {
        if (now.isAfter(at)) {
            throw new Unavailable("The request came too late: nobody waits for its answer.");
        }
    }

    @Override
    public String toString() {
        return at.toString();
    }
}
