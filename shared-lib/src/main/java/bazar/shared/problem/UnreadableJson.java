package bazar.shared.problem;

import jakarta.ws.rs.core.Response.Status;

/** 400: a body that is not JSON, or not of the form this operation takes. */
final class UnreadableJson extends ProblemException {
    UnreadableJson(Throwable cause) {
        super(
                Problem.named(
                        "unreadable-json",
                        "The body is not the JSON that this operation takes",
                        Status.BAD_REQUEST,
                        detailOf(cause.getMessage())),
                0,
                cause);
    }

    /** What the reader says of the text; but not what it says of our classes. */
    private static String detailOf(String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.isEmpty() || line.contains("bazar.")
                ? "The body is an object with the fields that this operation takes, and no others."
                : line;
    }
}
