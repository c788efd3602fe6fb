package bazar.prove.crashes;

import bazar.stack.home.AddedJar;
import bazar.stack.home.Installation;
import bazar.stack.machine.StackException;
import bazar.stack.topology.NodeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Adds the jar that lets nodes crash at armed {@link CrashPoint}s. No shipped WAR contains it. */
final class CrashPointsJar {
    private CrashPointsJar() {}

    /**
     * Returns a copy of the installation with the jar.
     *
     * @param root the built project's directory
     * @param directory where to put the copy
     */
    static Installation addedTo(Path root, Path directory) {
        Path jar = root.resolve("crash-points/target/crash-points.jar");
        if (!Files.exists(jar)) {
            throw new StackException("There is no " + jar + ": build with `mvn package`.");
        }
        return new AddedJar(jar, List.of(NodeKind.CATALOG, NodeKind.ORDER)).to(Installation.in(root), directory);
    }
}
