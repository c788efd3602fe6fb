package bazar.prove.crashes;

import bazar.stack.home.AddedJar;
import bazar.stack.home.Installation;
import bazar.stack.machine.StackException;
import bazar.stack.topology.NodeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What has nodes crash at {@link CrashPoint}s once they are told to. It is in no WAR that is shipped. */
final class CrashPointsJar {
    private CrashPointsJar() {}

    /**
     * @param root of the project, which has been built
     * @param directory to hold a copy of the installation there, with the jar in it
     */
    static Installation addedTo(Path root, Path directory) {
        Path jar = root.resolve("crash-points/target/crash-points.jar");
        if (!Files.exists(jar)) {
            throw new StackException("There is no " + jar + ": build with `mvn package`.");
        }
        return new AddedJar(jar, List.of(NodeKind.CATALOG, NodeKind.ORDER)).to(Installation.in(root), directory);
    }
}
