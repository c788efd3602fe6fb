package bazar.frontend;

import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.Problem;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Refuses addresses whose percent signs do not spell text. The platform would take them for errors of its own. */
@WebFilter("/*")
public class ReadableUriFilter extends HttpFilter {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PercentEncoding.isText(request.getRequestURI()) && PercentEncoding.isText(request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Problem problem = new InvalidRequest("The address has percent signs that do not spell UTF-8 text.").problem();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(JSON.toJson(problem).getBytes(StandardCharsets.UTF_8));
    }
}
