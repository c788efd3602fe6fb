package bazar.system.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A node's OpenAPI document. An answer that contradicts it is a defect of either. */
final class Contract {
    /** The paths of the assignment and the documented ones to which the ingress maps them. */
    private static final Map<Pattern, String> SPELLINGS = Map.of(
            Pattern.compile("/(info|search|purchase)/(.*)"), "/api/$1/$2",
            Pattern.compile("/catalog-service/(info|search)/(.*)"), "/api/$1/$2",
            Pattern.compile("/order-service/purchase"), "/api/purchase");

    /** Liberty's own paths, which no document describes. */
    private static final Pattern PLATFORM = Pattern.compile("/(health|metrics|openapi)(/.*)?");

    private static final String SERVED_BY = "X-Served-By";
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 405);
    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "/components/schemas/Problem";

    private final Schemas schemas;
    private final List<Operation> operations = new ArrayList<>();

    /** @param text the document as JSON */
    Contract(String text) {
        JsonObject document = read(text);
        schemas = new Schemas(text);
        new Described(document, "/paths")
                .members()
                .forEach((template, methods) -> methods.members()
                        .forEach((method, operation) -> operations.add(
                                new Operation(method.toUpperCase(Locale.ROOT), template, operation, schemas))));
    }

    /** Reads a server's document. */
    static Contract servedAt(URI server) {
        Door unchecked = new Door(server.toString(), server, "", answer -> {});
        return new Contract(unchecked.get("/openapi?format=JSON").body());
    }

    /** @throws AssertionError if the answer contradicts the document */
    void check(Answer answer) {
        String path = canonical(answer.uri().getRawPath());
        if (PLATFORM.matcher(path).matches()) {
            return;
        }
        Optional<Operation> operation =
                operations.stream().filter(each -> each.is(answer, path)).findFirst();
        List<String> complaints = isOfAnother(answer)
                ? complaintsAboutAnother(answer)
                : operation.map(each -> each.complaintsAbout(answer)).orElseGet(() -> complaintsAboutRefusal(answer));
        if (!complaints.isEmpty()) {
            throw new AssertionError(operation.map(Operation::toString).orElse("What is not described")
                    + " has no such answer, for " + String.join("; ", complaints) + ": " + answer);
        }
    }

    /** Returns whether the answer comes from the ingress or the platform and not from the application. */
    private boolean isOfAnother(Answer answer) {
        return answer.header(SERVED_BY).isEmpty() && answer.status() >= 400;
    }

    /** Checks only that a body declared as a problem is one. */
    private List<String> complaintsAboutAnother(Answer answer) {
        return answer.isOf(PROBLEM) ? complaintsAboutProblem(answer) : List.of();
    }

    /** Checks that an undocumented operation is refused. */
    private List<String> complaintsAboutRefusal(Answer answer) {
        if (!REFUSALS.contains(answer.status())) {
            return List.of("it is no refusal");
        }
        return answer.isOf(PROBLEM) ? complaintsAboutProblem(answer) : List.of("it is no problem");
    }

    private List<String> complaintsAboutProblem(Answer answer) {
        return answer.isToHead() ? List.of() : schemas.complaintsAbout(answer.body(), PROBLEM_SCHEMA);
    }

    private static String canonical(String path) {
        return SPELLINGS.entrySet().stream()
                .filter(spelling -> spelling.getKey().matcher(path).matches())
                .map(spelling -> spelling.getKey().matcher(path).replaceFirst(spelling.getValue()))
                .findFirst()
                .orElse(path);
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
