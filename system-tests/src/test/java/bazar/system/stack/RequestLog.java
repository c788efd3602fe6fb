package bazar.system.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request lines that a server has parsed, logged by system-tests/request-log.xml. */
final class RequestLog {
    static final String NAME = "requests.log";

    private RequestLog() {}

    /** Supplies the lines written to these files after this call. */
    static Supplier<List<String>> fromNow(List<Path> files) {
        Map<Path, Long> begun = files.stream().collect(Collectors.toMap(Function.identity(), RequestLog::size));
        return () -> begun.entrySet().stream()
                .flatMap(file -> linesOf(file.getKey(), file.getValue()))
                .toList();
    }

    private static Stream<String> linesOf(Path file, long from) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).lines();
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
