package bazar.system.stack;

import bazar.stack.home.AddedJar;
import bazar.stack.home.Installation;
import bazar.stack.topology.NodeKind;
import java.nio.file.Path;
import java.util.List;

/** A build with frontends whose caches ignore floors, so that there are stale reads to find. */
public final class FloorlessBuild {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));

    private FloorlessBuild() {}

    /** @param directory where to put the build; it is replaced */
    public static Installation in(Path directory) {
        Path jar = ROOT.resolve("frontend-war/target/frontend-floorless.jar");
        return new AddedJar(jar, List.of(NodeKind.FRONTEND)).to(Installation.in(ROOT), directory);
    }
}
