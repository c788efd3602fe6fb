package bazar.shared.problem;

import static java.net.HttpURLConnection.HTTP_BAD_REQUEST;

/** 400: the request breaks a rule. The detail names the part and the allowed values. */
public final class InvalidRequest extends ProblemException {
    public InvalidRequest(String detail) {
        super(Problem.named("invalid-request", "The request is not valid", HTTP_BAD_REQUEST, detail));
    }
}
