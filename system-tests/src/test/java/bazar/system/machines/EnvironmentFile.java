package bazar.system.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads variables from a file in the format of systemd, one a line. */
final class EnvironmentFile {
    private EnvironmentFile() {}

    static Map<String, String> read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> parse(List<String> lines) {
        Map<String, String> variables = new TreeMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] nameAndValue = line.split("=", 2);
                variables.put(nameAndValue[0], nameAndValue[1]);
            }
        }
        return variables;
    }
}
