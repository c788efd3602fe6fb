package bazar.shared.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.Response;

/**
 * A problem as its caller sees it, in the form of <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>.
 *
 * @param type names the kind of problem, so that a program can tell it from others
 * @param title says the kind in words that do not change from case to case
 * @param status HTTP status, 400 to 599
 * @param detail says what is wrong in this very case
 * @param instance path of the request it happened to; filled in on the way out
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "instance"})
public record Problem(String type, String title, int status, String detail, String instance) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "urn:bazar:problem:";

    /** A kind of problem that Bazar names itself. */
    public static Problem named(String name, String title, Response.StatusType status, String detail) {
        return named(name, title, status.getStatusCode(), detail);
    }

    public static Problem named(String name, String title, int status, String detail) {
        return new Problem(TYPE_PREFIX + name, title, status, detail, null);
    }

    /** A problem that its HTTP status says in full. */
    public static Problem ofStatus(Response.StatusType status, String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null);
    }

    /** True for the kind of problem that {@link #named} makes under this name, on whichever node it was made. */
    public boolean isNamed(String name) {
        return (TYPE_PREFIX + name).equals(type);
    }

    /** The same, of a request for this path. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path);
    }
}
