package bazar.stack.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Operations on directories with all their files. */
public final class FileTree {
    private FileTree() {}

    /** Replaces the directory by a copy of the original that is private to its user. */
    public static void replace(Path directory, Path original) {
        delete(directory);
        walk(original, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes a) throws IOException {
                PrivateFiles.createDirectories(directory.resolve(original.relativize(source)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path source, BasicFileAttributes a) throws IOException {
                Path copy = directory.resolve(original.relativize(source));
                Files.copy(source, copy, StandardCopyOption.COPY_ATTRIBUTES);
                PrivateFiles.close(copy);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Returns whether both directories have the same files with the same bytes. */
    public static boolean areSame(Path one, Path other) {
        try {
            List<Path> files = leavesOf(one);
            if (!files.equals(leavesOf(other))) {
                return false;
            }
            for (Path file : files) {
                if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the relative paths of everything below a directory that is no directory itself. */
    public static List<Path> leavesOf(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(directory::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** Forces all files and directories to the disk. */
    public static void force(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.toList()) {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    /** Deletes a directory or a file, if it exists. */
    public static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        walk(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void walk(Path tree, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(tree, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
