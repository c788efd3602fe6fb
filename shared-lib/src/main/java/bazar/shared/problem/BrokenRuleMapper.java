package bazar.shared.problem;

import bazar.shared.books.BrokenRule;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A rule of the shop that a request breaks: the rules themselves know of no request. */
@Provider
public class BrokenRuleMapper implements ExceptionMapper<BrokenRule> {
    @Context
    private UriInfo request;

    @Override
    public Response toResponse(BrokenRule e) {
        return ProblemResponse.of(new InvalidRequest(e.getMessage()), request);
    }
}
