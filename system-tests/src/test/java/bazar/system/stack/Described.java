package bazar.system.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A part of an OpenAPI document.
 *
 * @param pointer its JSON pointer (RFC 6901), with references resolved
 */
public record Described(JsonObject document, String pointer) {
    private static final String REFERENCE = "$ref";

    public Described {
        for (JsonObject here = at(document, pointer); here.containsKey(REFERENCE); here = at(document, pointer)) {
            pointer = here.getString(REFERENCE).substring("#".length());
        }
    }

    public JsonObject value() {
        return at(document, pointer);
    }

    public Described member(String name) {
        return new Described(document, pointer + "/" + Json.encodePointer(name));
    }

    /** Returns the members by name. */
    public Map<String, Described> members() {
        Map<String, Described> members = new LinkedHashMap<>();
        value().keySet().forEach(name -> members.put(name, member(name)));
        return members;
    }

    /** Returns the members of an optional member. */
    Map<String, Described> membersOf(String name) {
        return value().containsKey(name) ? member(name).members() : Map.of();
    }

    private static JsonObject at(JsonObject document, String pointer) {
        return document.getValue(pointer).asJsonObject();
    }
}
