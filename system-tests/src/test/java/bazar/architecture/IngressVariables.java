package bazar.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The variables in HAProxy's configuration, each with a comment that describes it: {@code # NAME, range: meaning}. */
final class IngressVariables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)-([^}]+)}");

    private IngressVariables() {}

    static List<SettingRow> rows() throws IOException {
        String text = Files.readString(Modules.ROOT.resolve("haproxy/haproxy.cfg"));
        return VARIABLE.matcher(text)
                .results()
                .map(variable -> row(text, variable.group(1), variable.group(2)))
                .distinct()
                .toList();
    }

    private static SettingRow row(String text, String name, String defaultValue) {
        MatchResult description = Pattern.compile("# " + name + ", ([^:\n]+): (.+)")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("haproxy.cfg has no comment \"# " + name + ", range: meaning\""));
        return new SettingRow(name, defaultValue, description.group(1), description.group(2));
    }
}
