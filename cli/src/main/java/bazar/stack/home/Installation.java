package bazar.stack.home;

import bazar.stack.files.FileTree;
import bazar.stack.machine.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The result of a build: Open Liberty with a server directory for each role, and HAProxy's rules. */
public record Installation(Path liberty, Path ingressConfig) {
    private static final List<String> ROLES = List.of("frontend", "catalog", "order");
    private static final Pattern MIGRATION =
            Pattern.compile("WEB-INF/classes/db/migration/V([0-9]+)__.*\\.(sql|class)");

    /** Returns the installation in a checkout of the project. */
    public static Installation in(Path root) {
        return new Installation(root.resolve("target/liberty/wlp"), root.resolve("haproxy"));
    }

    /** Returns the directory of Derby's jars. */
    public Path databaseDrivers() {
        return servers().resolve("servers/catalog/lib/derby");
    }

    /**
     * Returns a copy whose servers can be changed. The runtime itself is linked.
     *
     * @param directory where to put the copy; it is replaced
     */
    public Installation copyTo(Path directory) {
        Installation copy = new Installation(directory, ingressConfig);
        FileTree.delete(directory);
        try (Stream<Path> parts = Files.list(liberty)) {
            Files.createDirectories(directory);
            for (Path part : parts.filter(part -> !part.equals(servers())).toList()) {
                Files.createSymbolicLink(directory.resolve(part.getFileName()), part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileTree.replace(copy.servers(), servers());
        return copy;
    }

    /** Returns the directory of a role's configuration overrides. */
    public Path overrides(String role) {
        return servers().resolve("servers").resolve(role).resolve("configDropins/overrides");
    }

    public Path serverScript() {
        return liberty.resolve("bin/server");
    }

    Path servers() {
        return liberty.resolve("usr");
    }

    /** Returns the number of the last migration in a role's application, which is its schema version. */
    public int schema(String role) {
        try (ZipFile war = new ZipFile(application(role).toFile())) {
            return war.stream()
                    .map(entry -> MIGRATION.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .mapToInt(migration -> Integer.parseInt(migration.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new StackException(application(role) + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    public void check() {
        for (String role : ROLES) {
            if (!Files.exists(application(role)) || !Files.isExecutable(serverScript())) {
                throw new StackException("There is no complete build below " + liberty + ": build with `mvn package`.");
            }
        }
    }

    Path application(String role) {
        return servers().resolve("servers/" + role + "/apps/" + role + ".war");
    }
}
