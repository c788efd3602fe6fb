package bazar.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The modes as the project's own files have them. */
class RunModeTest {
    private static final Path CONFIGURATION = Path.of(System.getProperty("bazar.root"), "liberty/config");

    @Test
    void quick_is_the_first_compiler_alone_and_peak_all_levels() {
        assertThat(RunMode.QUICK.jvmArgs(CONFIGURATION)).isEqualTo("-XX:TieredStopAtLevel=1");
        assertThat(RunMode.PEAK.jvmArgs(CONFIGURATION)).isEqualTo("-XX:TieredStopAtLevel=4");
    }

    @Test
    void a_server_in_development_is_quick() throws IOException {
        assertThat(Files.readAllLines(CONFIGURATION.resolve("dev/server.env")))
                .contains("JVM_ARGS=" + RunMode.QUICK.jvmArgs(CONFIGURATION));
    }

    @Test
    void a_server_without_files_of_options_runs_as_java_does() {
        assertThat(RunMode.PEAK.jvmArgs(Path.of("elsewhere"))).isEmpty();
    }
}
