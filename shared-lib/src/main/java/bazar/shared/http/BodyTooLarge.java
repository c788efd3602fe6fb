package bazar.shared.http;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import jakarta.ws.rs.core.Response.Status;

/** 413: a request's body is larger than any operation here takes. */
public final class BodyTooLarge extends ProblemException {
    BodyTooLarge(int maxBytes) {
        super(Problem.named(
                "body-too-large",
                "The body is too large",
                Status.REQUEST_ENTITY_TOO_LARGE,
                "A request's body has at most " + maxBytes + " bytes."));
    }
}
