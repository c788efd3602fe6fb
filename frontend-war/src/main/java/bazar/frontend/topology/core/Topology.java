package bazar.frontend.topology.core;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * The state of every node, as this frontend sees it. What is unknown is absent.
 *
 * @param store id of the store
 * @param acks how many in-sync secondaries a write waits for: {@code all}, {@code one} or {@code none}
 */
@JsonbPropertyOrder({"store", "epoch", "acks", "nodes"})
public record Topology(String store, Long epoch, String acks, List<Node> nodes) {
    @JsonbPropertyOrder({"name", "kind", "state", "role", "epoch", "lsn", "inSync"})
    public record Node(String name, String kind, String state, String role, Long epoch, Long lsn, Boolean inSync) {
        static Node of(String name, String kind, String state) {
            return new Node(name, kind, state, null, null, null, null);
        }
    }
}
