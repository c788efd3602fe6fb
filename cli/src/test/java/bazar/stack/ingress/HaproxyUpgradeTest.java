package bazar.stack.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bazar.stack.machine.InstalledPackage;
import bazar.stack.machine.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher's upgrade of HAProxy, on a machine that has only the programs of one directory. */
class HaproxyUpgradeTest {
    private static final String OLD = "2.6.12-1+deb12u3";
    private static final String MENDED = "2.6.12-1+deb12u4";
    private static final String COMMAND = "sudo apt-get update; sudo apt-get install -y --only-upgrade haproxy";

    @TempDir
    private Path directory;

    /** The program that the test starts with that PATH. */
    public static void main(String[] arguments) {
        HaproxyProgram.ensureMended(System.out::println);
    }

    @BeforeEach
    void hasPrograms() throws IOException {
        Optional<Path> dpkg = Programs.find("dpkg");
        assumeTrue(dpkg.isPresent(), "dpkg compares the versions");
        Files.createDirectories(programs());
        put("dpkg", "exec " + dpkg.get() + " \"$@\"");
        put("sh", "exec /bin/sh \"$@\"");
        put("haproxy", "exit 1");
        installed(OLD, "Debian HAProxy Maintainers <team+haproxy@tracker.debian.org>");
        put("apt-get", String.format(Locale.ROOT, """
                echo "$@" >> %1$s/calls
                case "$*" in *install*) echo %2$s > %1$s/version;; esac
                """, directory, MENDED));
        put("sudo", String.format(Locale.ROOT, """
                [ "$1" = -n ] || exit 1
                shift
                echo "as root" >> %s/calls
                exec "$@"
                """, directory));
    }

    @Test
    void root_has_it_upgraded_after_the_lists_are_fetched() throws Exception {
        assertThat(up("root")).containsExactly("Upgrading haproxy with apt-get install -y --only-upgrade haproxy …");
        assertThat(calls()).hasSize(2);
        assertThat(calls().get(0)).endsWith(" update");
        assertThat(calls().get(1)).endsWith(" install -y --only-upgrade haproxy");
    }

    @Test
    void who_may_become_root_has_it_upgraded_too() throws Exception {
        assertThat(up("somebody")).hasSize(1);
        assertThat(calls()).contains("as root").last().asString().endsWith("--only-upgrade haproxy");
    }

    @Test
    void who_may_not_is_told_the_command_in_one_line() throws Exception {
        put("sudo", "exit 1");

        assertThat(up("somebody")).singleElement().asString().contains(OLD, "CVE-2026-110354", COMMAND);
        assertThat(calls()).isEmpty();
    }

    @Test
    void so_is_who_has_no_sudo() throws Exception {
        Files.delete(programs().resolve("sudo"));

        assertThat(up("somebody")).singleElement().asString().contains(OLD, COMMAND);
    }

    @Test
    void an_upgrade_that_fails_is_no_obstacle_and_tells_why_and_the_command() throws Exception {
        put("apt-get", "echo 'E: no network' >&2; exit 100");

        assertThat(up("root"))
                .contains("That failed: E: no network")
                .last()
                .asString()
                .contains(OLD, COMMAND);
    }

    @Test
    void an_upgrade_that_brings_nothing_newer_tells_the_command() throws Exception {
        put("apt-get", "exit 0");

        assertThat(up("root")).last().asString().contains(OLD, COMMAND);
    }

    @Test
    void of_a_mended_one_nothing_is_said() throws Exception {
        installed(MENDED, "Debian HAProxy Maintainers <team+haproxy@tracker.debian.org>");

        assertThat(up("root")).isEmpty();
        assertThat(calls()).isEmpty();
    }

    @Test
    void nor_of_one_that_is_not_debians() throws Exception {
        installed("2.4.24-0ubuntu0.22.04.1", "Ubuntu Developers <ubuntu-devel-discuss@lists.ubuntu.com>");
        assertThat(up("root")).isEmpty();

        put("dpkg-query", "exit 1"); // no package has brought it
        assertThat(up("root")).isEmpty();

        Files.delete(programs().resolve("dpkg-query"));
        assertThat(up("root")).isEmpty();
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.6.12-1, true",
        "2.6.12-1+deb12u1, true",
        "2.6.12-1+deb12u3, true",
        "2.6.12-1+deb12u4~, true",
        "2.2.9-2+deb11u6, true",
        "2.6.9-9, true",
        "2.6.12-1+deb12u4, false",
        "2.6.12-1+deb12u10, false",
        "2.6.12-2, false",
        "2.6.100-1, false",
        "2.10.0-1, false",
        "3.0.11-1+deb13u1, false",
        "2.9.5-1~bpo12+1, false"
    })
    void versions_are_compared_as_debian_does(String version, boolean isOlder) {
        assertThat(new InstalledPackage("haproxy", version, "Debian").isOlderThan(MENDED))
                .isEqualTo(isOlder);
    }

    private List<String> up(String user) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        ProcessBuilder launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.name=" + user,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaproxyUpgradeTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        launcher.environment().putAll(Map.of("PATH", programs().toString()));
        Process process = launcher.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private void installed(String version, String maintainer) throws IOException {
        Files.writeString(directory.resolve("version"), version + "\n");
        put("dpkg-query", String.format(Locale.ROOT, """
                if [ "$1" = -S ]
                then echo "haproxy: $2"
                else read -r version < %s/version; printf '%%s\\n%%s' "$version" "%s"
                fi
                """, directory, maintainer));
    }

    private void put(String program, String script) throws IOException {
        Path file = programs().resolve(program);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> calls() throws IOException {
        Path calls = directory.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private Path programs() {
        return directory.resolve("bin");
    }
}
