package bazar.shared.http;

import bazar.shared.node.NodeConfig;
import bazar.shared.problem.Problem;
import bazar.shared.problem.http.ProblemResponse;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Answers errors that the platform raises outside JAX-RS; web-fragment.xml routes them here. */
public class ErrorPage extends HttpServlet {
    @Inject
    @ConfigProperties(prefix = "bazar.node")
    private transient NodeConfig node;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Status status = Status.fromStatusCode((int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Problem problem = ProblemResponse.problemOf(
                status == null ? Status.INTERNAL_SERVER_ERROR : status, "The server cannot take this request.");
        response.reset(); // the headers of the platform's own error page
        ServletProblem.send(problem, PercentEncoding.completed(path), node, response);
    }
}
