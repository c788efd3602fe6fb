package bazar.stack.home;

import bazar.stack.files.IoReason;
import bazar.stack.files.PrivateFiles;
import bazar.stack.machine.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The file that marks a directory as a store's home, whose contents the launcher may replace and delete. */
public final class HomeMark {
    private static final String FILE = "bazar-home";
    private static final String LOCK = "lock";
    private static final String DATA = "data";

    /** Files of a build and of a trial, which may exist before there is a store. */
    private static final Set<String> BESIDE_A_STORE = Set.of(
            "build.lock",
            "build.log",
            "building",
            "built",
            "built-with-crash-points",
            "prove",
            "prove.csv",
            "prove.lock",
            "prove.log",
            "prove-build");

    /** Files of the previous version, which did not write a mark. Each of its homes has the lock. */
    private static final Set<String> OF_THE_VERSION_BEFORE = Set.of(
            LOCK,
            DATA,
            "data-before",
            "data-leaving",
            "data-next",
            "haproxy",
            "logs",
            "next-books.csv",
            "run",
            "scale.json",
            "servers",
            "store",
            "work");

    private static final Pattern NODE = Pattern.compile("(frontend|catalog|order)-[1-9]");

    private final Path home;

    HomeMark(Path home) {
        this.home = home;
    }

    /** @throws StackException if the directory has foreign files and no mark */
    public void check() {
        if (Files.exists(home) && !Files.exists(home.resolve(FILE))) {
            strangerIn(home).ifPresent(stranger -> {
                throw new StackException(home + " is no home of a store: " + stranger
                        + " is there. Let BAZAR_HOME name a directory that is new or empty.");
            });
        }
    }

    /** Returns whether the launcher may replace or delete a path, also if the path leads there through links. */
    public boolean owns(Path path) {
        Path real = real(path.toAbsolutePath().normalize());
        return Stream.concat(OF_THE_VERSION_BEFORE.stream(), BESIDE_A_STORE.stream())
                .map(home::resolve)
                .map(HomeMark::real)
                .anyMatch(real::startsWith);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException e) {
            return real(path.getParent()).resolve(path.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks the directory, and first makes files of the previous version private. */
    public void set() {
        try {
            if (Files.exists(home.resolve(FILE))) {
                PrivateFiles.close(home);
            } else {
                PrivateFiles.closeTree(home);
                PrivateFiles.write(
                        home.resolve(FILE),
                        "A store of Bazar lives here: ./bazar replaces and deletes what it finds.\n"
                                .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> strangerIn(Path home) {
        if (!Files.isDirectory(home)) {
            return Optional.of("a file");
        }
        try (Stream<Path> files = Files.list(home)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !BESIDE_A_STORE.contains(name))
                    .sorted()
                    .toList();
            return names.isEmpty() || isOfTheVersionBefore(home) ? Optional.empty() : strangerAmong(names, home);
        } catch (IOException e) {
            throw new StackException(home + " cannot be read: " + IoReason.of(e) + ".", e);
        }
    }

    /** Returns whether the directory has only data of nodes, as after servers that the launcher did not start. */
    private static boolean isOfNodes(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (Stream<Path> files = Files.list(data)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return !names.isEmpty() && names.stream().allMatch(NODE.asMatchPredicate());
        }
    }

    private static Optional<String> strangerAmong(List<String> names, Path home) throws IOException {
        return names.contains(LOCK) || isOfNodes(home.resolve(DATA))
                ? names.stream()
                        .filter(name -> !OF_THE_VERSION_BEFORE.contains(name))
                        .findFirst()
                : Optional.of(names.get(0));
    }

    /** Recognises a home of the previous version, even with foreign files beside the store. */
    private static boolean isOfTheVersionBefore(Path home) {
        return Stream.of(LOCK, "scale.json", "haproxy/haproxy.cfg", "servers/servers")
                .map(home::resolve)
                .allMatch(Files::exists);
    }
}
