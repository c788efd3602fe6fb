package bazar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/configuration.md} lists every setting with its default. */
class ConfigurationTableTest {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (?:`([^`]+)` )?\\|.*");
    private static final Pattern INGRESS_VARIABLE = Pattern.compile("\\$\\{(\\w+)-([^}]+)}");

    @ParameterizedTest
    @CsvSource({"Frontend,frontend", "Catalog,catalog", "Order,order"})
    void all_that_a_server_can_be_told_is_documented_with_its_default(String section, String role) throws IOException {
        Map<String, String> settings = new TreeMap<>(ConfiguredKeys.of(role + "-war"));
        settings.putAll(ServerVariables.of(role));

        assertThat(documentedIn(section)).containsExactlyInAnyOrderEntriesOf(settings);
    }

    @Test
    void all_that_the_ingress_can_be_told_is_documented_with_its_default() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        Matcher variable = INGRESS_VARIABLE.matcher(Files.readString(Modules.ROOT.resolve("haproxy/haproxy.cfg")));
        while (variable.find()) {
            settings.put(variable.group(1), variable.group(2));
        }

        assertThat(documentedIn("Ingress")).containsExactlyInAnyOrderEntriesOf(settings);
    }

    @Test
    void every_documented_name_of_ours_is_known_to_the_nodes_and_no_other() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (String section : List.of("Frontend", "Catalog", "Order", "Ingress", "Launcher")) {
            documented.addAll(documentedIn(section).keySet());
        }
        documented.removeIf(key -> !key.startsWith("bazar.") && !key.startsWith("BAZAR_"));

        assertThat(Modules.outputOf("shared-lib").resolve("bazar/shared/settings/known-keys.txt"))
                .content()
                .satisfies(keys -> assertThat(keys.lines()).containsExactlyInAnyOrderElementsOf(documented));
    }

    private static Map<String, String> documentedIn(String section) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        String current = "";
        for (String line : Files.readAllLines(Modules.ROOT.resolve("docs/configuration.md"))) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("## ")) {
                current = line.substring(3);
            } else if (current.equals(section) && row.matches()) {
                String value = row.group(2) == null ? "" : row.group(2);
                assertThat(rows.put(row.group(1), value))
                        .as("a second row for %s", row.group(1))
                        .isNull();
            }
        }
        return rows;
    }
}
