package bazar.stack.store;

import bazar.stack.backup.Backup;
import bazar.stack.backup.BackupDraft;
import bazar.stack.backup.Manifest;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import bazar.stack.node.NodeState;
import bazar.stack.node.Nodes;
import bazar.stack.topology.NodeKind;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Copies a running store.
 *
 * <p>The order servers are copied first. Every order has a sale in the catalog, so a later copy of the catalog contains
 * it; orders of the sales in between are recovered from the catalog. The primary's copy serves for every catalog, as it
 * holds exactly the committed entries.
 */
public final class StoreBackup {
    private final Nodes nodes;
    private final Consumer<String> progress;

    public StoreBackup(Nodes nodes, Consumer<String> progress) {
        this.nodes = nodes;
        this.progress = progress;
    }

    public Backup make(Path directory) {
        List<Node> orderServers = nodes.of(NodeKind.ORDER);
        orderServers.forEach(StoreBackup::checkReady);
        Node primary = primary();
        try (BackupDraft draft = BackupDraft.of(directory)) {
            List<Manifest.Copy> copies = new ArrayList<>();
            for (Node orderServer : orderServers) {
                copies.add(describe(orderServer, copy(orderServer, draft)));
            }
            JsonObject store = copy(primary, draft);
            copies.add(describe(primary, store));
            return draft.finish(new Manifest(
                    Instant.now(),
                    store.getString("store"),
                    store.getJsonNumber("epoch").longValue(),
                    store.getJsonNumber("lsn").longValue(),
                    store.getString("hash"),
                    copies));
        }
    }

    /** Copies a node's database and returns the copy's description. */
    private JsonObject copy(Node node, BackupDraft draft) {
        try (NodeCopy copy = NodeCopy.madeBy(node)) {
            draft.add(node.name(), copy.directory());
            progress.accept(node.name() + " is copied.");
            return copy.content();
        }
    }

    private static Manifest.Copy describe(Node node, JsonObject content) {
        return new Manifest.Copy(node.name(), node.kind().toString(), content.getInt("schema"));
    }

    private Node primary() {
        List<Node> catalogs = nodes.of(NodeKind.CATALOG);
        return catalogs.stream()
                .filter(Node::isReady)
                .filter(StoreBackup::isPrimary)
                .findFirst()
                .orElseThrow(() -> new StackException("There is no primary to copy: "
                        + catalogs.stream()
                                .map(node -> node.name() + " is " + node.state())
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static boolean isPrimary(Node catalog) {
        return new CatalogStore(catalog).status().filter(StoreStatus::isPrimary).isPresent();
    }

    private static void checkReady(Node orderServer) {
        NodeState state = orderServer.state();
        if (state != NodeState.READY) {
            throw new StackException(orderServer.name() + " is " + state
                    + "; a backup takes the logs of all order servers, so make it ready first.");
        }
    }
}
