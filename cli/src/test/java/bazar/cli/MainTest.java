package bazar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.Stack;
import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.topology.Topology;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line beside a store that is not running. */
class MainTest {
    @TempDir
    private Path directory;

    private final List<String> progress = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"start", "stop", "kill", "pause", "resume", "logs"})
    void an_unknown_node_is_a_usage_error_that_names_those_there_are(String command) {
        assertThat(bazar(command, "frontend-9")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("There is no node frontend-9; there are ingress, frontend-1, frontend-2, catalog-1,"
                        + " catalog-2, order-1, order-2.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "start",
                "status --yaml",
                "up --books",
                "up now",
                "up --frontends 0",
                "up --catalogs 10",
                "up --orders two",
                "info",
                "buy",
                "search",
                "backup",
                "restore",
                "prove --minutes",
                "prove --minutes long",
                "prove --crashes --minutes 3"
            })
    void a_command_line_that_makes_no_sense_is_a_usage_error(String line) {
        assertThat(bazar(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: bazar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "up --help", "logs -h"})
    void help_is_no_error(String line) {
        assertThat(bazar(line.split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: bazar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search systems", "info 1", "buy 1"})
    void customers_are_told_that_the_store_does_not_run(String line) {
        assertThat(bazar(line.split(" "))).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("The store is not running; start it with ./bazar up");
    }

    @Test
    void a_home_that_cannot_be_one_is_said_in_a_line() throws IOException {
        Files.createFile(directory.resolve("home"));

        assertThat(bazar("reset")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo(directory.resolve("home")
                        + " is no home of a store: a file is there."
                        + " Let BAZAR_HOME name a directory that is new or empty.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "down",
                "status",
                "logs order-1",
                "start order-1",
                "stop order-1",
                "kill order-1",
                "pause order-1",
                "resume order-1",
                "reset",
                "backup b",
                "restore b",
                "search systems",
                "info 1",
                "buy 1",
                "prove"
            })
    void no_command_touches_a_directory_that_is_somebody_elses(String line) throws IOException {
        Path theirs = Files.createDirectories(directory.resolve("home/data-next"));

        assertThat(bazar(line.split(" "))).isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo(directory.resolve("home") + " is no home of a store: data-next is there. Let BAZAR_HOME name"
                        + " a directory that is new or empty.");
        assertThat(theirs).isEmptyDirectory();
        assertThat(directory.resolve("home")).isDirectoryNotContaining(path -> !path.equals(theirs));
    }

    @Test
    void a_home_that_is_set_but_empty_is_unset() {
        assertThat(Main.home(Map.of("BAZAR_HOME", ""))).isEqualTo(Main.home(Map.of()));
        assertThat(Main.home(Map.of("BAZAR_HOME", "/srv/shop"))).isEqualTo(Path.of("/srv/shop"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "stop order-1", "kill order-1", "reset", "status"})
    void what_is_so_already_is_no_error(String line) {
        assertThat(bazar(line.split(" "))).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "reset"})
    void bad_books_are_told_line_by_line_and_nothing_else_happens(String command) throws IOException {
        Path books = Files.writeString(directory.resolve("bad.csv"), "id,title,topic,quantity,price\n0,t,t,1,x\n");

        assertThat(bazar(command, "--books", books.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> !line.contains("\tat "));
        assertThat(err.toString()).contains("line 2: the id is at least 1", "line 2: the price \"x\"");
        assertThat(directory.resolve("home")).doesNotExist();
    }

    @Test
    void a_store_that_does_not_run_is_not_backed_up() {
        Path backup = directory.resolve("backup");
        assertThat(bazar("backup", backup.toString())).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("The store is not running; a backup is made of one that runs.");
        assertThat(backup).doesNotExist();
    }

    @Test
    void what_is_no_backup_is_not_restored() {
        assertThat(bazar("restore", directory.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains("SHA256SUMS cannot be read"));
    }

    @Test
    void a_node_that_never_ran_has_no_log() {
        assertThat(bazar("logs", "order-1")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("order-1 has written no log yet.");
    }

    @Test
    void status_is_json_for_programs() {
        assertThat(bazar("status", "--json")).isZero();

        try (JsonReader reader = Json.createReader(new StringReader(out.toString()))) {
            JsonObject status = reader.readObject();
            assertThat(status.getString("mode")).isEqualTo("quick");
            List<JsonObject> nodes = status.getJsonArray("nodes").getValuesAs(JsonObject.class);
            assertThat(nodes)
                    .hasSize(7)
                    .allMatch(node -> node.getString("state").equals("stopped"));
            assertThat(nodes.get(3).keySet())
                    .containsExactly("name", "kind", "port", "pid", "state", "role", "epoch", "lsn");
            assertThat(nodes.get(3).getString("kind")).isEqualTo("catalog");
            assertThat(nodes.get(3).isNull("pid")).isTrue();
        }
    }

    @Test
    void status_says_the_mode() {
        assertThat(bazar("status")).isZero();
        assertThat(out.toString().lines()).contains("mode quick");
    }

    private int bazar(String... args) {
        Stack stack = new Stack(
                new StackHome(directory.resolve("home")),
                Installation.in(directory),
                Topology.onFreePorts(2, 2, 2),
                progress::add);
        CommandLine commandLine = Main.commandLine(stack);
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
