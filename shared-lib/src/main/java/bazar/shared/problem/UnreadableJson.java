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
                        firstLine(cause.getMessage())),
                0,
                cause);
    }

    private static String firstLine(String message) {
        return message == null
                ? "The body could not be read."
                : message.lines().findFirst().orElse("");
    }
}
