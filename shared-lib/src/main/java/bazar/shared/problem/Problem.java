package bazar.shared.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A problem in the form of <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>.
 *
 * @param type identifies the kind of problem for programs
 * @param title describes the kind in fixed words
 * @param status the HTTP status, 400 to 599
 * @param detail describes this occurrence
 * @param instance the request's path; set when the response is built
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "instance"})
public record Problem(String type, String title, int status, String detail, String instance) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "urn:bazar:problem:";

    /** Returns a problem of a type that Bazar defines. */
    public static Problem named(String name, String title, int status, String detail) {
        return new Problem(TYPE_PREFIX + name, title, status, detail, null);
    }

    /**
     * Returns a problem whose HTTP status says everything.
     *
     * @param reason the phrase that HTTP has for the status
     */
    public static Problem ofStatus(int status, String reason, String detail) {
        return new Problem("about:blank", reason, status, detail, null);
    }

    /** Returns whether {@link #named} made the problem under this name, on whichever node. */
    public boolean isNamed(String name) {
        return (TYPE_PREFIX + name).equals(type);
    }

    /** Returns a copy for a request of this path. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path);
    }
}
