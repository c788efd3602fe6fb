package bazar.system.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of open ports in {@code docs/running.md} and the machines' own firewalls agree. */
class OpenPortsTest {
    private static final Pattern ROW = Pattern.compile("\\| `?(\\w+)`? \\| `(\\w+)` \\| (\\d+) \\|.*");
    private static final Pattern RULE =
            Pattern.compile("\\s*ip (saddr|daddr) (\\S+) tcp dport (?:\\{ )?([\\d, ]+?)(?: })? accept");

    private final List<Machine> machines = Machine.documented();
    private final Map<String, String> names =
            machines.stream().collect(Collectors.toMap(Machine::address, Machine::name));

    @Test
    void the_table_of_open_ports_and_the_firewalls_say_the_same() throws IOException {
        TreeSet<String> open = new TreeSet<>();
        for (Machine machine : machines) {
            for (String line : Files.readAllLines(machine.firewall())) {
                openedBy(line, machine).forEach(open::add);
            }
        }

        assertThat(tabled()).containsExactlyElementsOf(open);
    }

    private Stream<String> openedBy(String line, Machine machine) {
        Matcher rule = RULE.matcher(line);
        if (!rule.matches()) {
            return Stream.empty();
        }
        String from = rule.group(1).equals("saddr") ? names.get(rule.group(2)) : "anyone";
        return Stream.of(rule.group(3).split(", ")).map(port -> opening(from, machine.name(), port));
    }

    private static TreeSet<String> tabled() throws IOException {
        TreeSet<String> openings = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("bazar.root"), "docs/running.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                openings.add(opening(row.group(1), row.group(2), row.group(3)));
            }
        }
        return openings;
    }

    private static String opening(String from, String to, String port) {
        return "from " + from + " to " + to + " port " + port;
    }
}
