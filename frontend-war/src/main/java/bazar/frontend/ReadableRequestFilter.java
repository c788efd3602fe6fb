package bazar.frontend;

import bazar.shared.node.NodeConfig;
import bazar.shared.node.ServedByFilter;
import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.Problem;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Refuses addresses and media types that cannot be read. The platform would take them for errors of its own. */
@WebFilter("/*")
public class ReadableRequestFilter extends HttpFilter {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final Pattern MEDIA_TYPES = Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+ *([;,].*)?");

    @Inject
    @ConfigProperties(prefix = "bazar.node")
    private transient NodeConfig node;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!PercentEncoding.isText(request.getRequestURI()) || !PercentEncoding.isText(request.getQueryString())) {
            refuse(response, "The address has percent signs that do not spell UTF-8 text.");
        } else if (!isReadable(request.getContentType())) {
            refuse(response, "The Content-Type header is no media type; application/json is one.");
        } else if (!isReadable(request.getHeader("Accept"))) {
            refuse(response, "The Accept header is no list of media types; application/json is one.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isReadable(String mediaTypes) {
        return mediaTypes == null || MEDIA_TYPES.matcher(mediaTypes.strip()).matches();
    }

    /** As JAX-RS would, which has not seen this request. */
    private void refuse(HttpServletResponse response, String detail) throws IOException {
        Problem problem = new InvalidRequest(detail).problem();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(ServedByFilter.HEADER, node.name());
        response.getOutputStream().write(JSON.toJson(problem).getBytes(StandardCharsets.UTF_8));
    }
}
