package bazar.shared.problem;

import jakarta.ws.rs.core.Response.Status;

/** 400: something in the request is not as it must be. The detail names it and says what is allowed. */
public final class InvalidRequest extends ProblemException {
    public InvalidRequest(String detail) {
        super(Problem.named("invalid-request", "The request is not valid", Status.BAD_REQUEST, detail));
    }
}
