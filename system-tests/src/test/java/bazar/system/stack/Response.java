package bazar.system.stack;

import jakarta.json.spi.JsonProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An operation's documented answer for one status. */
final class Response {
    /** Cached, as the look-up takes longer than the check. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Schemas schemas;
    private final List<Header> headers;
    private final Map<String, String> schemaByMediaType = new HashMap<>();

    Response(Described response, Schemas schemas) {
        this.schemas = schemas;
        this.headers = response.membersOf("headers").entrySet().stream()
                .map(header -> Header.of(header.getKey(), header.getValue()))
                .toList();
        response.membersOf("content")
                .forEach((mediaType, content) -> schemaByMediaType.put(mediaType, content.pointer() + "/schema"));
    }

    List<String> complaintsAbout(Answer answer) {
        return Stream.concat(
                        headers.stream().flatMap(header -> complaintsAbout(header, answer)),
                        complaintsAboutBody(answer).stream())
                .toList();
    }

    private Stream<String> complaintsAbout(Header header, Answer answer) {
        List<String> values = answer.headers().allValues(header.name());
        if (values.isEmpty() && header.isRequired()) {
            return Stream.of("the header " + header.name() + " is missing");
        }
        return values.stream()
                .map(value -> header.isNumber() ? value : quoted(value))
                .flatMap(value -> schemas.complaintsAbout(value, header.schema()).stream())
                .map(complaint -> "the header " + header.name() + complaint);
    }

    private List<String> complaintsAboutBody(Answer answer) {
        if (schemaByMediaType.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("no body is described");
        }
        String mediaType = answer.mediaType().orElse("none");
        String schema = schemaByMediaType.get(mediaType);
        if (schema == null) {
            return List.of("its content type " + mediaType + " is not one of " + schemaByMediaType.keySet());
        }
        if (answer.isToHead()) {
            return List.of();
        }
        return schemas.complaintsAbout(mediaType.endsWith("json") ? answer.body() : quoted(answer.body()), schema);
    }

    private static String quoted(String text) {
        return JSON.createValue(text).toString();
    }

    private record Header(String name, boolean isRequired, boolean isNumber, String schema) {
        private static final Set<String> NUMBERS = Set.of("integer", "number");

        static Header of(String name, Described header) {
            Described schema = header.member("schema");
            return new Header(
                    name,
                    header.value().getBoolean("required", false),
                    NUMBERS.contains(schema.value().getString("type", "")),
                    schema.pointer());
        }
    }
}
