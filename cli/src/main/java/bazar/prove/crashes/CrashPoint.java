package bazar.prove.crashes;

import bazar.stack.Stack;
import bazar.stack.files.FileTree;
import bazar.stack.node.Node;
import bazar.stack.node.NodeState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A place on the way of a purchase at which a node with the {@link CrashPointsJar} can be made to crash.
 *
 * @param name as {@code order-before-sale}: the node's role, and which side of which step
 */
public record CrashPoint(String name) {
    static final String PRIMARY = "catalog-1";
    static final String SECONDARY = "catalog-2";

    private static final Map<String, String> NODES =
            Map.of("order", "order-1", "primary", PRIMARY, "secondary", SECONDARY);

    /** Has its node crash when it comes here. */
    void arm(Stack stack) {
        try {
            Files.createDirectories(armed(stack));
            Files.createFile(armed(stack).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has its node go on when it comes here. */
    void disarm(Stack stack) {
        FileTree.delete(armed(stack).resolve(name));
    }

    /** Whether its node came here and has died. */
    boolean hasCrashed(Stack stack) {
        return Files.notExists(armed(stack).resolve(name)) && node(stack).state() == NodeState.DEAD;
    }

    @Override
    public String toString() {
        return name;
    }

    private Path armed(Stack stack) {
        return node(stack).data().resolve("armed");
    }

    private Node node(Stack stack) {
        return stack.node(NODES.get(role())).orElseThrow();
    }

    private String role() {
        return name.substring(0, name.indexOf('-'));
    }
}
