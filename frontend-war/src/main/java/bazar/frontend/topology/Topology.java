package bazar.frontend.topology;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * How every node is, as this frontend sees it. What nobody could tell is absent.
 *
 * @param store its id
 * @param acks which secondaries a write waits for: {@code all}, {@code one} or {@code none}
 */
@JsonbPropertyOrder({"store", "epoch", "acks", "nodes"})
public record Topology(String store, Long epoch, String acks, List<Node> nodes) {
    /**
     * One of them.
     *
     * @param kind {@code frontend}, {@code catalog} or {@code order}
     * @param state {@code ready}, {@code catching-up}, {@code starting} or {@code away}
     * @param role of a catalog: {@code primary} or {@code secondary}
     * @param lsn of the last entry that a catalog has applied
     * @param inSync whether a write waits for that catalog
     */
    @JsonbPropertyOrder({"name", "kind", "state", "role", "epoch", "lsn", "inSync"})
    public record Node(String name, String kind, String state, String role, Long epoch, Long lsn, Boolean inSync) {
        static Node of(String name, String kind, String state) {
            return new Node(name, kind, state, null, null, null, null);
        }
    }
}
