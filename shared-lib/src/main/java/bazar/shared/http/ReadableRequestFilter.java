package bazar.shared.http;

import bazar.shared.node.NodeConfig;
import bazar.shared.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Passes readable requests on and refuses others, for which the platform would report an internal error. */
@WebFilter("/*")
public class ReadableRequestFilter extends HttpFilter {
    @Inject
    @ConfigProperties(prefix = "bazar.node")
    private transient NodeConfig node;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest readable;
        try {
            readable = new ReadableRequest(request);
        } catch (ProblemException e) {
            ServletProblem.send(e.problem(), request.getRequestURI(), node, response);
            return;
        }
        chain.doFilter(readable, response);
    }
}
