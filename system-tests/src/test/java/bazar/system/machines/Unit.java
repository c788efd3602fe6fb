package bazar.system.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What systemd would run for a service: a command and the variables it finds, and no others. */
record Unit(List<String> command, Map<String, String> environment) {
    /**
     * @param instance what {@code %i} stands for
     * @param locations where the directories that the unit names are to be found here
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
                    // When it is started, by whom and how often is systemd's affair.
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
