package bazar.stack.backup;

import bazar.stack.files.FileTree;
import bazar.stack.files.PrivateFiles;
import bazar.stack.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The SHA-256 of every file of a backup by its path. The file has the format of {@code sha256sum -c}. */
final class Checksums {
    private static final String FILE = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    private final SortedMap<String, String> digests = new TreeMap<>();

    static Checksums readIn(Path directory) {
        Checksums checksums = new Checksums();
        Path file = directory.resolve(FILE);
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new BadBackup(file + " is no list of digests.");
                }
                checksums.add(parts.group(2), parts.group(1));
            }
        } catch (IOException e) {
            throw new BadBackup(directory + " is no whole backup: " + FILE + " cannot be read", e);
        }
        return checksums;
    }

    void add(String path, String digest) {
        digests.put(path, digest);
    }

    void writeIn(Path directory) throws IOException {
        String lines = digests.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
        PrivateFiles.write(directory.resolve(FILE), lines.getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return digests.size();
    }

    /** @throws BadBackup if a file is missing, changed or unlisted */
    void verify(Path directory) {
        try {
            for (Path path : FileTree.leavesOf(directory)) {
                if (!digests.containsKey(path.toString()) && !path.toString().equals(FILE)) {
                    throw new BadBackup(directory.resolve(path) + " was added to the backup.");
                }
            }
        } catch (IOException e) {
            throw new BadBackup(directory + " cannot be read", e);
        }
        for (String path : digests.keySet()) {
            verify(directory.resolve(path), path);
        }
    }

    /** @throws BadBackup if the file's digest is another */
    void verify(Path file, String path, String digest) {
        if (!digest.equals(digests.get(path))) {
            throw new BadBackup(file + " is not what was backed up: its SHA-256 is another.");
        }
    }

    private void verify(Path file, String path) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new BadBackup(file + " is missing from the backup.");
        }
        try {
            verify(file, path, Sha256.of(file));
        } catch (IOException e) {
            throw new BadBackup(file + " cannot be read", e);
        }
    }
}
