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
 * A point of a purchase at which a node with the {@link CrashPointsJar} can crash.
 *
 * @param name such as {@code order-before-sale}: the node's role, the side, and the step
 */
public record CrashPoint(String name) {
    static final String PRIMARY = "catalog-1";
    static final String SECONDARY = "catalog-2";

    private static final Map<String, String> NODES =
            Map.of("order", "order-1", "primary", PRIMARY, "secondary", SECONDARY);

    /** Makes the node crash when it reaches this point. */
    void arm(Stack stack) {
        try {
            Files.createDirectories(armed(stack));
            Files.createFile(armed(stack).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void disarm(Stack stack) {
        FileTree.delete(armed(stack).resolve(name));
    }

    /** Returns whether the node reached this point, which removes the arming file, and died. */
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
