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
 * How the catalogs of a stack stand to one another.
 *
 * @param comparedAt the LSN that all of {@code digests} are of
 * @param digests of the rows of each catalog that is ready; empty where it does not know that LSN any more, or not yet
 * @param primary the catalog in office; empty if there is none, or it does not answer
 */
public record Replicas(long comparedAt, Map<String, Optional<String>> digests, Optional<NodeStatus> primary) {
    private static final int DIGITS_SHOWN = 12;

    /** Asks each that is ready for its digest at the least LSN of them all. */
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

    /** Empty as long as there are no two to compare, or one of them cannot tell. */
    public Optional<Boolean> agree() {
        return digests.size() < 2 || digests.containsValue(Optional.<String>empty())
                ? Optional.empty()
                : Optional.of(Set.copyOf(digests.values()).size() == 1);
    }

    /** Whether a write waits for that node; empty if nobody can tell, or it never does. */
    public Optional<Boolean> inSync(NodeStatus node) {
        return isPrimary(node) ? Optional.of(true) : secondary(node).map(StoreStatus.Secondary::isInSync);
    }

    /** How the primary sees that node; empty unless it is one of its secondaries. */
    public Optional<StoreStatus.Secondary> secondary(NodeStatus node) {
        return primary.stream()
                .flatMap(office -> office.store().stream())
                .flatMap(store -> store.secondaries().stream())
                .filter(secondary -> secondary.url().getPort() == node.port())
                .findFirst();
    }

    /** In words: whether they agree. Empty while there are no two to compare. */
    public Optional<String> comparison() {
        return digests.size() < 2
                ? Optional.empty()
                : Optional.of(
                        agree().map(agree -> agree ? agreement() : difference()).orElseGet(this::doubt));
    }

    /** In words: what a secondary lacks. Empty if it lacks nothing, or is none. */
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
