package bazar.system.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command that systemd would run for a service, and exactly its environment variables. */
record Unit(List<String> command, Map<String, String> environment) {
    /**
     * Reads a unit file.
     *
     * @param instance the value of {@code %i}
     * @param locations local paths of the directories in the unit
     */
    static Unit read(Path file, String instance, Map<String, Path> locations) {
        Map<String, String> environment = new TreeMap<>();
        String command = "";
        for (String line : linesOf(file)) {
            String[] setting =
                    relocated(line.replace("%i", instance), locations).split("=", 2);
            switch (setting[0]) {
                case "Environment" -> environment.putAll(EnvironmentFile.parse(List.of(setting[1])));
                case "EnvironmentFile" -> environment.putAll(EnvironmentFile.read(Path.of(setting[1])));
                case "ExecStart" -> command = setting[1];
                default -> {
                    // All other settings matter only to systemd.
                }
            }
        }
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            command = command.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return new Unit(List.of(command.split(" ")), environment);
    }

    private static String relocated(String line, Map<String, Path> locations) {
        String relocated = line;
        for (Map.Entry<String, Path> location : locations.entrySet()) {
            relocated = relocated.replace(location.getKey(), location.getValue().toString());
        }
        return relocated;
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
