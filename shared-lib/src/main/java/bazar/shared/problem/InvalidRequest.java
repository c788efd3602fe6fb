package bazar.shared.problem;

import jakarta.ws.rs.core.Response.Status;

/** 400: the request breaks a rule. The detail names the part and the allowed values. */
public final class InvalidRequest extends ProblemException {
    public InvalidRequest(String detail) {
        super(Problem.named("invalid-request", "The request is not valid", Status.BAD_REQUEST, detail));
    }
}
