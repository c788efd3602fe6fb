package bazar.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The logs of all nodes. */
final class NodeLogs {
    /** A line of a stack trace, an error, output to System.err, or the head of a report on an internal failure. */
    private static final Pattern COMPLAINT = Pattern.compile(
            "\\s+at .*|\\[.*] [0-9a-f]{8} \\S+ +[EF] .*|\\[(ERROR|FATAL) .*|.* SystemErr +R .*|Exception = .*");

    private final Path directory;

    NodeLogs(Path directory) {
        this.directory = directory;
    }

    /** Supplies the errors, stack traces and failure reports written after this call. */
    Supplier<List<String>> complaintsFromNow() {
        Map<Path, Long> mark = files().collect(Collectors.toMap(file -> file, NodeLogs::size));
        return () -> complaintsSince(mark);
    }

    /** Returns all of them since the beginning. */
    List<String> complaints() {
        return complaintsSince(Map.of());
    }

    static boolean isComplaint(String line) {
        return COMPLAINT.matcher(line).matches();
    }

    private List<String> complaintsSince(Map<Path, Long> mark) {
        return files().flatMap(file -> complaintsIn(file, mark.getOrDefault(file, 0L)))
                .toList();
    }

    private Stream<String> complaintsIn(Path file, long from) {
        return textOf(file, from)
                .lines()
                .filter(NodeLogs::isComplaint)
                .map(line -> directory.relativize(file) + ": " + line);
    }

    private Stream<Path> files() {
        try (Stream<Path> below = Files.walk(directory)) {
            return below.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file, long from) {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(from, size(file)));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
