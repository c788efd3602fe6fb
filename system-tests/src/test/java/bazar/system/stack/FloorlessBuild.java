package bazar.system.stack;

import bazar.stack.home.AddedJar;
import bazar.stack.home.Installation;
import bazar.stack.topology.NodeKind;
import java.nio.file.Path;
import java.util.List;

/** The build, but with frontends whose caches know no floors: what finds stale reads has some to find. */
public final class FloorlessBuild {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));

    private FloorlessBuild() {}

    /** @param directory to hold it; what it held before is thrown away */
    public static Installation in(Path directory) {
        Path jar = ROOT.resolve("frontend-war/target/frontend-floorless.jar");
        return new AddedJar(jar, List.of(NodeKind.FRONTEND)).to(Installation.in(ROOT), directory);
    }
}
