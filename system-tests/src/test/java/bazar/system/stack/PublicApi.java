package bazar.system.stack;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The public operations as their OpenAPI document describes them. An answer that is not in it is a defect of one of the two. */
final class PublicApi {
    /** Where a path leads that the ingress knows by the assignment's spelling. */
    private static final Map<Pattern, String> SPELLINGS = Map.of(
            Pattern.compile("/(info|search|purchase)/(.*)"), "/api/$1/$2",
            Pattern.compile("/catalog-service/(info|search)/(.*)"), "/api/$1/$2",
            Pattern.compile("/order-service/purchase"), "/api/purchase");

    private final List<Operation> operations;

    private PublicApi(List<Operation> operations) {
        this.operations = operations;
    }

    static PublicApi describedAt(Door frontend) {
        JsonObject paths = frontend.get("/openapi?format=JSON").json().getJsonObject("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((template, methods) -> methods.asJsonObject().forEach((method, operation) -> {
            Set<String> statuses =
                    operation.asJsonObject().getJsonObject("responses").keySet();
            operations.add(new Operation(template, method.toUpperCase(Locale.ROOT), statuses));
        }));
        return new PublicApi(operations);
    }

    /** What the ingress itself answers is none of an operation's answers. */
    void check(Answer answer) {
        if (answer.header("X-Served-By").isEmpty()) {
            return;
        }
        String method = answer.method().equals("HEAD") ? "GET" : answer.method();
        String path = canonical(answer.uri().getRawPath());
        operations.stream()
                .filter(operation -> operation.is(method, path))
                .filter(operation -> !operation.statuses().contains(Integer.toString(answer.status())))
                .findAny()
                .ifPresent(operation -> {
                    throw new AssertionError(operation + " describes no such answer: " + answer);
                });
    }

    private static String canonical(String path) {
        return SPELLINGS.entrySet().stream()
                .filter(spelling -> spelling.getKey().matcher(path).matches())
                .map(spelling -> spelling.getKey().matcher(path).replaceFirst(spelling.getValue()))
                .findFirst()
                .orElse(path);
    }

    private record Operation(String template, String method, Set<String> statuses) {
        boolean is(String otherMethod, String path) {
            return method.equals(otherMethod) && path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"));
        }
    }
}
