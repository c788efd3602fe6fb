package bazar.stack.store;

import bazar.stack.home.RunMode;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/** How a whole stack is at a moment. */
public record StackStatus(RunMode mode, List<NodeStatus> nodes, Replicas replicas) {
    /** How the replicas stand to one another, a line each. */
    public List<String> lines() {
        return Stream.concat(
                        replicas.comparison().stream(), nodes.stream().flatMap(node -> replicas.lack(node).stream()))
                .toList();
    }

    public JsonObject toJson() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        nodes.stream().map(this::toJson).forEach(array::add);
        return Json.createObjectBuilder()
                .add("mode", mode.toString())
                .add("nodes", array)
                .add("replicasAgree", replicas.agree().map(StackStatus::toJson).orElse(JsonValue.NULL))
                .build();
    }

    private JsonObject toJson(NodeStatus node) {
        JsonObjectBuilder json = Json.createObjectBuilder(node.toJson());
        replicas.inSync(node).ifPresent(inSync -> json.add("inSync", inSync));
        return json.build();
    }

    private static JsonValue toJson(boolean value) {
        return value ? JsonValue.TRUE : JsonValue.FALSE;
    }
}
