package bazar.shared.json;

import static java.net.HttpURLConnection.HTTP_BAD_REQUEST;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.json.JsonException;

/** 400: the body is not JSON. */
public final class UnreadableJson extends ProblemException {
    UnreadableJson(JsonException notJson) {
        this("It is not JSON: " + notJson.getMessage().lines().findFirst().orElseThrow(), notJson);
    }

    UnreadableJson(String detail, Throwable cause) {
        super(
                Problem.named(
                        "unreadable-json",
                        "The body is not the JSON that this operation takes",
                        HTTP_BAD_REQUEST,
                        detail),
                0,
                cause);
    }
}
