package bazar.system.stack;

import bazar.stack.files.FileTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A disk of some megabytes in memory, mounted in place of a directory, which can be filled to the last byte. Only root
 * can mount one. It ends with the tests.
 */
public final class SmallDisk implements AutoCloseable {
    private static final byte[] BLOCK = new byte[4096];

    private final Path directory;
    private final Path ballast;
    private final Thread onExit = new Thread(this::unmount);

    private SmallDisk(Path directory) {
        this.directory = directory;
        this.ballast = directory.resolve("ballast");
    }

    /** Mounts a disk with a copy of the directory's files, which must not be in use. */
    public static SmallDisk inPlaceOf(Path directory, int megabytes) {
        SmallDisk disk = new SmallDisk(directory);
        disk.keepContentWhile(() -> disk.mount(megabytes));
        return disk;
    }

    public void fill() {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(BLOCK);
            }
        } catch (IOException full) {
            // The disk is full, as intended.
        }
    }

    public void makeRoom() {
        FileTree.delete(ballast);
    }

    /** Unmounts the disk, which must not be in use, and copies its files back to the directory. */
    @Override
    public void close() {
        keepContentWhile(() -> {
            unmount();
            Runtime.getRuntime().removeShutdownHook(onExit);
        });
    }

    private void mount(int megabytes) {
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "bazar-test", directory.toString());
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    private void unmount() {
        run("umount", "--lazy", directory.toString());
    }

    private void keepContentWhile(Runnable exchange) {
        Path content = directory.resolveSibling(directory.getFileName() + "-content");
        FileTree.replace(content, directory);
        exchange.run();
        try (Stream<Path> files = Files.list(content)) {
            files.forEach(file -> FileTree.replace(directory.resolve(file.getFileName()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileTree.delete(content);
    }

    private static void run(String... command) {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(List.of(command) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
