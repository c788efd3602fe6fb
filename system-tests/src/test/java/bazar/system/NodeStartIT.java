package bazar.system;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.home.RunMode;
import bazar.stack.topology.Topology;
import bazar.system.stack.WithItsOwnStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is configured wrongly does not start: it logs a line for each reason, and its process ends. */
@WithItsOwnStore
class NodeStartIT {
    private static final Path ROOT = Path.of(System.getProperty("bazar.root"));
    private static final Path SERVER = ROOT.resolve("target/liberty/wlp/bin/server");
    private static final Pattern REFUSAL = Pattern.compile("event=cannot-start reason=\"(.*)\"");
    private static final int PATIENCE_SECONDS = 180;
    private static final int CANNOT_START = 78;

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void all_that_a_node_needs() {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JVM_ARGS", RunMode.QUICK.jvmArgs(ROOT.resolve("liberty/config")));
        environment.put("WLP_OUTPUT_DIR", directory.resolve("work").toString());
        environment.put("LOG_DIR", directory.resolve("logs").toString());
        environment.put("DATA_DIR", directory.resolve("data").toString());
        environment.put(
                "HTTP_PORT", Topology.onFreePorts(1, 1, 1).catalogs().get(0).toString());
        environment.put("BAZAR_NODE_NAME", "catalog-1");
        environment.put("BAZAR_NODE_URL", "http://127.0.0.1:" + environment.get("HTTP_PORT"));
    }

    @Test
    void every_bad_setting_is_named_with_its_value_and_what_is_allowed() throws Exception {
        environment.remove("BAZAR_NODE_URL");
        environment.put("BAZAR_LEASE_DURATION", "2 seconds");
        environment.put("BAZAR_WRITER_BATCH_SIZE", "0");
        environment.put("BAZAR_LEESE_MARGIN", "PT1S");
        environment.put("BAZAR_ORDER_URL", "meant for others");

        assertThat(refusalsOf("catalog"))
                .containsExactly(
                        "bazar.lease.duration is '2 seconds'; it must be a duration as in ISO 8601,"
                                + " from PT0.001S to P24D.",
                        "bazar.node.url is not set; it must be the address of a server, such as http://10.0.0.1:9201.",
                        "bazar.writer.batch-size is '0'; it must be a whole number from 1 to 2147483647.",
                        "BAZAR_LEESE_MARGIN is 'PT1S'; there is no such setting."
                                + " docs/configuration.md lists those there are.");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void a_frontend_without_an_address_to_call_names_it() throws Exception {
        environment.put("BAZAR_CATALOG_READ_URL", "127.0.0.1:9081");

        assertThat(refusalsOf("frontend"))
                .containsExactly(
                        "bazar.catalog.read-url is '127.0.0.1:9081'; it must be the address of a server, such as"
                                + " http://10.0.0.1:9201.");
    }

    @Test
    void a_data_directory_that_cannot_be_one_is_left_as_it_is() throws Exception {
        Path data = Files.writeString(directory.resolve("data"), "something else");

        assertThat(refusalsOf("order"))
                .containsExactly("The data directory " + data + " cannot be written: Not a directory.");
        assertThat(data).hasContent("something else");
    }

    @Test
    void books_that_cannot_be_read_open_no_store() throws Exception {
        Path books = Files.writeString(
                directory.resolve("books.json"),
                "{\"books\":[{\"id\":1,\"title\":\"t\",\"topic\":\"t\",\"quantity\":-1,\"price\":1}]}");
        environment.put("BAZAR_CATALOG_PRIMARY", "true");
        environment.put("BAZAR_CATALOG_OPENING_BOOKS", books.toString());

        assertThat(refusalsOf("catalog"))
                .containsExactly(
                        "The books in " + books + " cannot be read: Book 1: the quantity is from 0 to 1000000000.");
    }

    private List<String> refusalsOf(String role) throws IOException, InterruptedException {
        Process server = start(role);
        try {
            assertThat(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("it ended")
                    .isTrue();
        } finally {
            server.destroyForcibly();
        }
        assertThat(server.exitValue()).isEqualTo(CANNOT_START);
        return REFUSAL.matcher(Files.readString(directory.resolve("logs/messages.log")))
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(line.indexOf('"') + 1, line.length() - 1))
                .toList();
    }

    private Process start(String role) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SERVER.toString(), "run", role)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("console.log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
