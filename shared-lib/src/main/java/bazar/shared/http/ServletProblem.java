package bazar.shared.http;

import bazar.shared.node.NodeConfig;
import bazar.shared.node.ServedByFilter;
import bazar.shared.problem.Problem;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with a problem outside JAX-RS, in the same form as within. */
final class ServletProblem {
    private static final Jsonb JSON = JsonbBuilder.create();

    private ServletProblem() {}

    static void send(Problem problem, String path, NodeConfig node, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, PrivacyFilter.PRIVATE);
        response.setHeader(ServedByFilter.HEADER, node.name());
        response.getOutputStream().write(JSON.toJson(problem.at(path)).getBytes(StandardCharsets.UTF_8));
    }
}
