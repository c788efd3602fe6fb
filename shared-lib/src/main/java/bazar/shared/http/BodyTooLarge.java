package bazar.shared.http;

import static java.net.HttpURLConnection.HTTP_ENTITY_TOO_LARGE;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 413: the request's body exceeds the limit. */
public final class BodyTooLarge extends ProblemException {
    BodyTooLarge(int maxBytes) {
        super(Problem.named(
                "body-too-large",
                "The body is too large",
                HTTP_ENTITY_TOO_LARGE,
                "A request's body has at most " + maxBytes + " bytes."));
    }
}
