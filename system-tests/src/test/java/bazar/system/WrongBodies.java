package bazar.system;

import bazar.system.stack.Described;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes bodies that an operation must refuse, each with one error, from the example in its description. */
final class WrongBodies {
    private static final String UNKNOWN = "unknownMember";

    /** Values of every JSON type, with the schema types that they match. */
    private static final Map<String, Set<String>> VALUES = Map.of(
            "\"30\"",
            Set.of("string"),
            "30",
            Set.of("integer", "number"),
            "1.5",
            Set.of("number"),
            "true",
            Set.of("boolean"),
            "null",
            Set.of(),
            "[[]]",
            Set.of(),
            "{\"" + UNKNOWN + "\":{}}",
            Set.of());

    private static final List<String> NUMBERS_THAT_ARE_TOO_LARGE = List.of("1e400", "1e1000000000");

    private WrongBodies() {}

    /**
     * A body that must be refused.
     *
     * @param member the wrong member, which the refusal names
     */
    record WrongBody(String json, String member) {
        private WrongBody within(UnaryOperator<String> outer) {
            return new WrongBody(outer.apply(json), member);
        }
    }

    /** @param body the description of a request's body */
    static List<WrongBody> of(Described body) {
        Described json = body.member("content").member("application/json");
        return shown(json.value())
                .flatMap(example -> variants(example, json.member("schema")))
                .distinct()
                .toList();
    }

    private static Stream<JsonObject> shown(JsonObject described) {
        return described.containsKey("example")
                ? Stream.of(described.getJsonObject("example"))
                : described.getJsonObject("examples").values().stream()
                        .map(example -> example.asJsonObject().getJsonObject("value"));
    }

    private static Stream<WrongBody> variants(JsonObject right, Described schema) {
        Map<String, String> texts = new LinkedHashMap<>();
        right.forEach((name, value) -> texts.put(name, value.toString()));
        return Stream.of(
                        unknown(schema)
                                .map(value -> new WrongBody(text(texts, quoted(UNKNOWN) + ":" + value), UNKNOWN)),
                        right.keySet().stream().map(name -> repeated(texts, name)),
                        required(schema).map(name -> missing(texts, name)),
                        right.entrySet().stream()
                                .flatMap(member -> wrong(
                                                member.getValue(), member(schema, member.getKey()), member.getKey())
                                        .map(wrong -> wrong.within(text -> replaced(texts, member.getKey(), text)))))
                .flatMap(each -> each);
    }

    /** Returns wrong replacements of a value. */
    private static Stream<WrongBody> wrong(JsonValue right, Described schema, String name) {
        Stream<WrongBody> ofAnotherType = VALUES.entrySet().stream()
                .filter(value -> !value.getValue().contains(typeOf(schema)))
                .map(value -> new WrongBody(value.getKey(), name));
        Stream<WrongBody> within = switch (right.getValueType()) {
            case OBJECT -> variants(right.asJsonObject(), schema);
            case ARRAY -> variants(right.asJsonArray(), schema, name);
            case NUMBER -> NUMBERS_THAT_ARE_TOO_LARGE.stream().map(number -> new WrongBody(number, name));
            default -> Stream.empty();
        };
        return Stream.concat(ofAnotherType, within);
    }

    private static Stream<WrongBody> variants(JsonArray right, Described schema, String name) {
        if (right.isEmpty()) {
            return Stream.empty();
        }
        List<String> rest = right.stream().skip(1).map(JsonValue::toString).toList();
        return wrong(right.get(0), schema.member("items"), name)
                .map(wrong -> wrong.within(first ->
                        "[" + Stream.concat(Stream.of(first), rest.stream()).collect(Collectors.joining(",")) + "]"));
    }

    /** Returns values for an unknown member. A schema without properties allows scalar ones. */
    private static Stream<String> unknown(Described schema) {
        return schema.value().containsKey("properties") ? Stream.of("1", "[[{}]]") : Stream.of("[[{}]]");
    }

    private static String typeOf(Described schema) {
        return schema.value().getString("format", "").equals("date-time")
                ? "time"
                : schema.value().getString("type");
    }

    private static WrongBody repeated(Map<String, String> right, String name) {
        return new WrongBody(text(right, quoted(name) + ":" + right.get(name)), name);
    }

    private static WrongBody missing(Map<String, String> right, String name) {
        Map<String, String> rest = new LinkedHashMap<>(right);
        rest.remove(name);
        return new WrongBody(text(rest), name);
    }

    private static String replaced(Map<String, String> right, String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(right);
        other.put(name, value);
        return text(other);
    }

    private static Stream<String> required(Described schema) {
        return schema.value().containsKey("required")
                ? schema.value().getJsonArray("required").getValuesAs(JsonString::getString).stream()
                : Stream.empty();
    }

    private static Described member(Described schema, String name) {
        return schema.value().containsKey("properties")
                ? schema.member("properties").member(name)
                : schema.member("additionalProperties");
    }

    private static String text(Map<String, String> members, String... more) {
        return Stream.concat(
                        members.entrySet().stream().map(member -> quoted(member.getKey()) + ":" + member.getValue()),
                        Stream.of(more))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String name) {
        return Json.createValue(name).toString();
    }
}
