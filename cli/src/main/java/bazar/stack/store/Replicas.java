package bazar.stack.store;

import bazar.stack.node.Node;
import bazar.stack.node.NodeState;
import bazar.stack.node.Nodes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The comparison of the replicas of a stack.
 *
 * @param comparedAt the LSN of all {@code digests}
 * @param digests the digest of the rows of each ready catalog; empty if the catalog does not know that LSN
 * @param primary the catalog in the role of primary; empty if there is none or it does not answer
 */
public record Replicas(long comparedAt, Map<String, Optional<String>> digests, Optional<NodeStatus> primary) {
    private static final int DIGITS_SHOWN = 12;

    /** Asks each ready catalog for its digest at the lowest LSN of all. */
    public static Replicas of(List<NodeStatus> statuses, Nodes nodes) {
        List<NodeStatus> ready = statuses.stream()
                .filter(node -> node.state() == NodeState.READY && node.store().isPresent())
                .toList();
        long lsn =
                ready.stream().mapToLong(node -> node.store().get().lsn()).min().orElse(0);
        Map<String, Optional<String>> digests = new TreeMap<>();
        for (NodeStatus status : ready) {
            Node node = nodes.named(status.name()).orElseThrow();
            digests.put(status.name(), new CatalogStore(node).digestAt(lsn));
        }
        return new Replicas(
                lsn,
                digests,
                ready.stream()
                        .filter(node -> node.store().get().isPrimary())
                        .max(Comparator.comparingLong(node -> node.store().get().epoch())));
    }

    /** Returns whether the digests are equal; empty if there are fewer than two, or one is unknown. */
    public Optional<Boolean> agree() {
        return digests.size() < 2 || digests.containsValue(Optional.<String>empty())
                ? Optional.empty()
                : Optional.of(Set.copyOf(digests.values()).size() == 1);
    }

    /** Returns whether a node is in the in-sync set; empty if that is unknown or the node is no catalog. */
    public Optional<Boolean> inSync(NodeStatus node) {
        return isPrimary(node) ? Optional.of(true) : secondary(node).map(StoreStatus.Secondary::isInSync);
    }

    /** Returns the primary's view of a secondary; empty for other nodes. */
    public Optional<StoreStatus.Secondary> secondary(NodeStatus node) {
        return primary.stream()
                .flatMap(office -> office.store().stream())
                .flatMap(store -> store.secondaries().stream())
                .filter(secondary -> secondary.url().getPort() == node.port())
                .findFirst();
    }

    /** Returns a sentence on whether the replicas agree; empty if there are fewer than two. */
    public Optional<String> comparison() {
        return digests.size() < 2
                ? Optional.empty()
                : Optional.of(
                        agree().map(agree -> agree ? agreement() : difference()).orElseGet(this::doubt));
    }

    /** Returns a sentence on a secondary that is not in sync; empty for other nodes. */
    public Optional<String> lack(NodeStatus node) {
        return secondary(node)
                .filter(secondary -> !secondary.isInSync())
                .map(secondary ->
                        node.name() + " is " + (secondary.isCatchingUp() ? progressOf(secondary) : secondary.state()));
    }

    private boolean isPrimary(NodeStatus node) {
        return primary.filter(node::equals).isPresent();
    }

    private String progressOf(StoreStatus.Secondary secondary) {
        return "catching up (LSN " + secondary.lsn() + " of "
                + primary.flatMap(NodeStatus::store).orElseThrow().lsn() + ")";
    }

    private String agreement() {
        return "replicas agree at LSN " + comparedAt;
    }

    private String difference() {
        return "replicas differ at LSN " + comparedAt + ": "
                + digests.entrySet().stream()
                        .map(digest ->
                                digest.getKey() + " " + shown(digest.getValue().orElseThrow()))
                        .collect(Collectors.joining(", "));
    }

    private String doubt() {
        Set<String> silent = new TreeSet<>(digests.keySet());
        silent.removeIf(name -> digests.get(name).isPresent());
        return "replicas cannot be compared at LSN " + comparedAt + ": " + String.join(", ", silent)
                + " cannot tell its digest there";
    }

    private static String shown(String digest) {
        return digest.substring(0, Math.min(DIGITS_SHOWN, digest.length()));
    }
}
