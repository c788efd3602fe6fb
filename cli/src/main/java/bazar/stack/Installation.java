package bazar.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a build leaves behind for a stack to run: Open Liberty with a server directory for each role, and HAProxy's rules. */
public record Installation(Path liberty, Path ingressConfig) {
    private static final List<String> ROLES = List.of("frontend", "catalog", "order");

    /** In a checkout of the project. */
    public static Installation in(Path root) {
        return new Installation(root.resolve("target/liberty/wlp"), root.resolve("haproxy"));
    }

    Path serverScript() {
        return liberty.resolve("bin/server");
    }

    Path servers() {
        return liberty.resolve("usr");
    }

    void check() {
        for (String role : ROLES) {
            Path application = servers().resolve("servers/" + role + "/apps/" + role + ".war");
            if (!Files.exists(application) || !Files.isExecutable(serverScript())) {
                throw new StackException("There is no complete build below " + liberty + ": build with `mvn package`.");
            }
        }
    }
}
