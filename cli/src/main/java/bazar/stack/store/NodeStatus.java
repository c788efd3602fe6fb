package bazar.stack.store;

import bazar.stack.node.Node;
import bazar.stack.node.NodeState;
import bazar.stack.topology.NodeKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * The status of a node.
 *
 * @param pid empty if the node does not run
 * @param store the state of a catalog's replica; empty for other nodes and for a catalog that does not answer
 */
public record NodeStatus(
        String name, NodeKind kind, int port, Optional<Long> pid, NodeState state, Optional<StoreStatus> store) {
    public static NodeStatus of(Node node) {
        NodeState state = node.state();
        boolean hasStore = node.kind() == NodeKind.CATALOG && (state == NodeState.READY || state == NodeState.STARTING);
        Optional<StoreStatus> store = hasStore ? new CatalogStore(node).status() : Optional.empty();
        return new NodeStatus(node.name(), node.kind(), node.port(), node.pid(), state, store);
    }

    public JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", name)
                .add("kind", kind.toString())
                .add("port", port)
                .add("pid", pid.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add("state", state.toString());
        store.ifPresentOrElse(
                s -> {
                    json.add("role", s.role())
                            .add("epoch", s.epoch())
                            .add("lsn", s.lsn())
                            .add(
                                    "store",
                                    s.id().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                            .add("hash", s.hash());
                    s.digest().ifPresent(digest -> json.add("digest", digest));
                },
                () -> json.addNull("role").addNull("epoch").addNull("lsn"));
        return json.build();
    }
}
