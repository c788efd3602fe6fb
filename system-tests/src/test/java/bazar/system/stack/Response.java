package bazar.system.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an operation answers under one status. */
final class Response {
    private static final Set<String> NUMBERS = Set.of("integer", "number");

    private final Schemas schemas;
    private final Map<String, Described> headers;
    private final Map<String, String> schemaByMediaType = new HashMap<>();

    Response(Described response, Schemas schemas) {
        this.schemas = schemas;
        this.headers = response.membersOf("headers");
        response.membersOf("content")
                .forEach((mediaType, content) -> schemaByMediaType.put(mediaType, content.pointer() + "/schema"));
    }

    List<String> complaintsAbout(Answer answer) {
        List<String> complaints = new ArrayList<>();
        headers.forEach((name, header) -> complaints.addAll(complaintsAbout(name, header, answer)));
        complaints.addAll(complaintsAboutBody(answer));
        return complaints;
    }

    private List<String> complaintsAbout(String name, Described header, Answer answer) {
        List<String> values = answer.headers().allValues(name);
        if (values.isEmpty() && header.value().getBoolean("required", false)) {
            return List.of("the header " + name + " is missing");
        }
        Described schema = header.member("schema");
        return values.stream()
                .flatMap(value -> schemas.complaintsAbout(asJson(value, schema.value()), schema.pointer()).stream())
                .map(complaint -> "header " + name + complaint)
                .toList();
    }

    private List<String> complaintsAboutBody(Answer answer) {
        if (schemaByMediaType.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("no body is described");
        }
        String schema = answer.mediaType().map(schemaByMediaType::get).orElse(null);
        if (schema == null) {
            return List.of("its content type is not one of " + schemaByMediaType.keySet());
        }
        if (answer.isToHead()) {
            return List.of();
        }
        boolean isJson = answer.mediaType().orElseThrow().endsWith("json");
        return schemas.complaintsAbout(isJson ? answer.body() : quoted(answer.body()), schema);
    }

    private static String asJson(String header, JsonObject schema) {
        return NUMBERS.contains(schema.getString("type", "")) ? header : quoted(header);
    }

    private static String quoted(String text) {
        return Json.createValue(text).toString();
    }
}
