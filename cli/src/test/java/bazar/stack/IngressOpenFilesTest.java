package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ingress under a limit of open files that it cannot raise. */
class IngressOpenFilesTest {
    private static final Pattern CONNECTIONS = Pattern.compile("(?m)^Maxconn: (\\d+)$");

    @Test
    void it_takes_as_many_connections_as_it_may_have_files_for(@TempDir Path directory) throws IOException {
        assumeTrue(Programs.find("prlimit").isPresent(), "there is no prlimit on this machine");
        try (RunningIngress ingress = new RunningIngress(directory)) {
            ingress.restartUnder(1024);
            assertThat(connections(ingress)).isBetween(400, 512);
            assertThat(ingress.get("/info/1").statusCode()).isEqualTo(200);

            ingress.restartUnder(4096);
            assertThat(connections(ingress)).isBetween(1900, 2048);

            ingress.restartUnder(10240);
            assertThat(connections(ingress)).isBetween(4096, 4200);
        }
    }

    private static int connections(RunningIngress ingress) {
        Matcher told = CONNECTIONS.matcher(ingress.info());
        assertThat(told.find()).isTrue();
        return Integer.parseInt(told.group(1));
    }
}
