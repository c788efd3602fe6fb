package bazar.stack.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bazar.stack.machine.OpenFiles;
import bazar.stack.machine.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ingress with a low limit of open files. */
class IngressOpenFilesTest {
    private static final Pattern CONNECTIONS = Pattern.compile("(?m)^Maxconn: (\\d+)$");

    @Test
    void it_takes_as_many_connections_as_it_may_have_files_for(@TempDir Path directory) throws IOException {
        assumeTrue(Programs.find("prlimit").isPresent(), "there is no prlimit on this machine");
        try (RunningIngress ingress = new RunningIngress(directory)) {
            ingress.restartUnder(1024);
            assertThat(connections(ingress)).isBetween(400, 512);
            assertNodesHaveRoom(ingress, 1024);
            assertThat(ingress.get("/info/1").statusCode()).isEqualTo(200);

            ingress.restartUnder(4096);
            assertThat(connections(ingress)).isBetween(1900, 2048);
            assertNodesHaveRoom(ingress, 4096);

            ingress.restartUnder(12800);
            assertThat(connections(ingress)).isBetween(6144, 6300);
            assertNodesHaveRoom(ingress, 12800);
        }
    }

    /** Each customer that writes uses two connections: its own, and one from the ingress to itself. */
    private static void assertNodesHaveRoom(RunningIngress ingress, int limit) {
        int ofCustomers = 2 * new OpenFiles(limit).customers();

        assertThat(connections(ingress) - ofCustomers).isGreaterThan(connections(ingress) / 4);
    }

    private static int connections(RunningIngress ingress) {
        Matcher told = CONNECTIONS.matcher(ingress.info());
        assertThat(told.find()).isTrue();
        return Integer.parseInt(told.group(1));
    }
}
