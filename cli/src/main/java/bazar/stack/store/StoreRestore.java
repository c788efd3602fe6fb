package bazar.stack.store;

import bazar.stack.backup.Backup;
import bazar.stack.backup.BadBackup;
import bazar.stack.backup.Manifest;
import bazar.stack.files.FileTree;
import bazar.stack.files.IoReason;
import bazar.stack.files.PrivateFiles;
import bazar.stack.home.Installation;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import bazar.stack.node.Nodes;
import bazar.stack.topology.NodeKind;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Prepares the data of a backup for the nodes of a stack. Every catalog gets the primary's copy, so that all agree from
 * the start. An order server that is not in the backup starts empty and recovers orders from the catalog on demand.
 *
 * <p>A restored store gets a new id. So what clients and caches know of writes after the backup belongs to another
 * store. Restoring a backup twice makes two stores.
 */
public final class StoreRestore {
    private static final String IDENTITY = "restored.json";

    private final Backup backup;
    private final Nodes nodes;
    private final String newStore = UUID.randomUUID().toString();

    /** @throws StackException if the backup does not fit this stack */
    public StoreRestore(Backup backup, Nodes nodes, Installation installation) {
        this.backup = backup;
        this.nodes = nodes;
        backup.manifest().copies().forEach(copy -> check(copy, installation));
    }

    public String newStore() {
        return newStore;
    }

    /** Returns a line about the restored store. */
    public String summary() {
        Manifest manifest = backup.manifest();
        return "The store is as " + manifest.store() + " was at epoch " + manifest.epoch() + ", LSN " + manifest.lsn()
                + " (" + manifest.madeAt() + "); its id is " + newStore + " now.";
    }

    /**
     * Copies the data of each node.
     *
     * @param next where to put a directory for each node
     */
    public void layReady(Path next) {
        try {
            lay(next);
        } catch (IOException e) {
            FileTree.delete(next);
            throw new StackException(
                    backup.directory() + " cannot be copied to " + next + ": " + IoReason.of(e) + ".", e);
        } catch (BadBackup e) {
            FileTree.delete(next);
            throw e;
        }
    }

    private void lay(Path next) throws IOException {
        for (Manifest.Copy copy : backup.manifest().copies()) {
            for (Node node : takersOf(copy)) {
                backup.copy(copy, next.resolve(node.name()));
            }
        }
        byte[] identity = identity().getBytes(StandardCharsets.UTF_8);
        for (Node catalog : nodes.of(NodeKind.CATALOG)) {
            PrivateFiles.write(next.resolve(catalog.name()).resolve(IDENTITY), identity);
        }
        FileTree.force(next);
    }

    private String identity() {
        return Json.createObjectBuilder()
                .add("store", newStore)
                .add("epoch", latestEpoch())
                .build()
                .toString();
    }

    /** Returns the highest epoch that the replaced store's catalogs report; 0 if none answers. */
    private long latestEpoch() {
        return nodes.of(NodeKind.CATALOG).stream()
                .flatMap(catalog -> new CatalogStore(catalog).status().stream())
                .mapToLong(StoreStatus::epoch)
                .max()
                .orElse(0);
    }

    private List<Node> takersOf(Manifest.Copy copy) {
        return isOfCatalog(copy)
                ? nodes.of(NodeKind.CATALOG)
                : nodes.of(NodeKind.ORDER).stream()
                        .filter(node -> node.name().equals(copy.node()))
                        .toList();
    }

    private void check(Manifest.Copy copy, Installation installation) {
        if (takersOf(copy).isEmpty()) {
            throw new StackException(backup.directory() + " has the data of " + copy.node()
                    + ", and this store has no such node; it would be lost.");
        }
        int known = installation.schema(copy.kind());
        if (copy.schema() > known) {
            throw new StackException(backup.directory() + " was made by a newer Bazar: the schema of its " + copy.node()
                    + " is " + copy.schema() + ", and this one knows " + known + ".");
        }
    }

    private static boolean isOfCatalog(Manifest.Copy copy) {
        return copy.kind().equals(NodeKind.CATALOG.toString());
    }
}
