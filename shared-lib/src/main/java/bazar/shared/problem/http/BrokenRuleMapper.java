package bazar.shared.problem.http;

import bazar.shared.books.BrokenRule;
import bazar.shared.problem.InvalidRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns a broken rule into a problem; the rules themselves know nothing of HTTP. */
@Provider
public class BrokenRuleMapper implements ExceptionMapper<BrokenRule> {
    @Context
    private UriInfo request;

    @Override
    public Response toResponse(BrokenRule e) {
        return ProblemResponse.of(new InvalidRequest(e.getMessage()), request);
    }
}
