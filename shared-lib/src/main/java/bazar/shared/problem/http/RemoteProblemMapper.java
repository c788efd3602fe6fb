package bazar.shared.problem.http;

import bazar.shared.problem.Problem;
import bazar.shared.problem.RemoteProblem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns every error response of another node into a {@link RemoteProblem}. */
public final class RemoteProblemMapper implements ResponseExceptionMapper<RemoteProblem> {
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RemoteProblem toThrowable(Response response) {
        return new RemoteProblem(problemOf(response), retryAfterOf(response));
    }

    private static Problem problemOf(Response response) {
        if (Problem.MEDIA_TYPE.equals(response.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            try {
                return response.readEntity(Problem.class).at(null);
            } catch (ProcessingException e) {
                return ProblemResponse.problemOf(
                        response.getStatusInfo(), "The answer could not be read: " + e.getMessage());
            }
        }
        return ProblemResponse.problemOf(
                response.getStatusInfo(), response.getStatusInfo().getReasonPhrase());
    }

    private static int retryAfterOf(Response response) {
        String seconds = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        return seconds != null && seconds.matches("\\d{1,6}") ? Integer.parseInt(seconds) : 0;
    }
}
