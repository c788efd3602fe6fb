package bazar.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code bazar} in a built checkout, with a fake {@code java} that prints its arguments. */
class ScriptTest {
    private static final Path SCRIPT = Path.of(System.getProperty("bazar.root"), "bazar");
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new TreeMap<>();
    private List<String> prefix = List.of();
    private Path checkout;

    @BeforeEach
    void is_built() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        checkout = checkoutIn(directory.resolve("checkout"));
        environment.put("JAVA_HOME", jdkIn(directory.resolve("jdk")).toString());
    }

    @Test
    void without_a_locale_letters_reach_java_in_utf_8() throws Exception {
        environment.put("LC_ALL", "C");

        assertThat(bazar("search", "Émilie"))
                .isEqualTo("bazar.cli.Main search Émilie in " + System.getenv("LC_ALL") + "\n");
    }

    @Test
    void a_java_that_is_a_script_is_asked_where_its_jdk_is() throws Exception {
        Path shims = Files.createDirectories(directory.resolve("manager/shims"));
        program(shims.resolve("java"), "exec " + environment.remove("JAVA_HOME") + "/bin/java \"$@\"");
        environment.put("PATH", shims + ":" + System.getenv("PATH"));

        assertThat(bazar("info", "1")).startsWith("bazar.cli.Main info 1");
    }

    @Test
    void a_java_that_does_not_answer_is_one_line() throws Exception {
        environment.remove("JAVA_HOME");
        Path shims = Files.createDirectories(directory.resolve("manager/shims"));
        program(shims.resolve("java"), "echo No version is set. >&2; exit 126");
        environment.put("PATH", shims + ":" + System.getenv("PATH"));

        assertThat(bazar("info", "1"))
                .isEqualTo(shims + "/java does not say where its JDK is: set JAVA_HOME to a JDK 17 or newer.\n");
    }

    @Test
    void a_home_of_java_that_has_none_is_one_line() throws Exception {
        environment.put("JAVA_HOME", directory.resolve("gone").toString());

        assertThat(bazar("info", "1"))
                .isEqualTo("There is no " + directory + "/gone/bin/java: set JAVA_HOME to a JDK 17 or newer.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b",
                "a;b",
                "Bücher #2",
                "Was?",
                "1+1",
                "a&b",
                "a[b",
                "a]b",
                "{a",
                "a}b",
                "a^b",
                "a%20b",
                "a\nb",
                "a\u007f",
                "a\\b"
            })
    void a_path_that_no_server_can_run_in_is_refused_before_anything_else(String name) throws Exception {
        environment.put("BAZAR_HOME", directory.resolve(name).toString());
        assertThat(bazar("up")).startsWith("Servers cannot run in " + directory.resolve(name));

        environment.remove("BAZAR_HOME");
        checkout = checkoutIn(directory.resolve(name));
        assertThat(bazar("up")).startsWith("Servers cannot run in " + directory.resolve(name));
    }

    @Test
    void a_path_that_is_no_text_is_refused() throws Exception {
        prefix = List.of("sh", "-c", "BAZAR_HOME=$(printf '/tmp/\\374'); export BAZAR_HOME; exec \"$@\"", "sh");

        assertThat(bazar("up")).contains("bytes that are no characters").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meine Bücher (neu)", "-a, b=c_d~", "a@b.c", "書店"})
    void any_other_path_will_do(String name) throws Exception {
        checkout = checkoutIn(directory.resolve(name));

        assertThat(bazar("up")).startsWith("bazar.cli.Main up in ");
    }

    @Test
    void what_is_built_runs_where_its_user_may_not_write() throws Exception {
        becomeNobody();
        environment.put("BAZAR_HOME", directory.resolve("elsewhere").toString());

        assertThat(bazar("up")).startsWith("bazar.cli.Main up in ");
    }

    @ParameterizedTest
    @CsvSource({"022,rwxr-xr-x,rw-r--r--", "027,rwxr-x---,rw-r-----", "077,rwx------,rw-------"})
    void what_is_built_is_for_whom_the_mask_lets_in_though_liberty_closes_its_servers(
            String mask, String directories, String files) throws Exception {
        Path servers = checkout.resolve("target/liberty/wlp/usr/servers");
        run(List.of("chmod", "-R", "go=", checkout.resolve("target").toString()));
        becomeOutdated("cd target/liberty/wlp/usr/servers; chmod 700 .; chmod 600 order/apps/order.war");
        prefix = List.of("sh", "-c", "umask " + mask + "; exec \"$@\"", "sh");

        bazar("--help");

        assertThat(permissions(servers)).isEqualTo(directories);
        assertThat(permissions(servers.resolve("order/apps/order.war"))).isEqualTo(files);
    }

    @Test
    void a_build_has_nothing_of_sources_that_are_gone() throws Exception {
        Path removed = checkout.resolve("order-war/target/classes/db/migration/V9__removed.sql");
        touch(removed);
        becomeOutdated("[ ! -e '" + removed + "' ]");

        assertThat(bazar("--help")).contains("bazar.cli.Main --help");
    }

    @Test
    void what_is_not_built_and_cannot_be_is_one_line() throws Exception {
        becomeNobody();
        environment.put("BAZAR_HOME", directory.resolve("elsewhere").toString());
        Files.delete(checkout.resolve("target/built"));

        assertThat(bazar("up"))
                .startsWith("Bazar in " + checkout + " is not built")
                .hasLineCount(1);
    }

    @Test
    void without_a_home_to_write_to_one_is_asked_for() throws Exception {
        becomeNobody();

        assertThat(bazar("up"))
                .endsWith("let BAZAR_HOME name a directory for the store.\n")
                .hasLineCount(1);
    }

    @Test
    void files_that_root_has_made_are_named_to_their_user() throws Exception {
        Files.createDirectory(checkout.resolve("var"));
        becomeNobody();
        run(List.of("chown", "65534:65534", checkout.toString()));

        assertThat(bazar("up"))
                .startsWith(checkout + "/var belongs to root")
                .contains("sudo chown -R ")
                .hasLineCount(1);
    }

    /** Makes the next command build with a fake Maven. */
    private void becomeOutdated(String build) throws IOException {
        Files.delete(checkout.resolve("target/built"));
        program(Path.of(environment.get("JAVA_HOME"), "bin/javac"), "");
        program(directory.resolve("mvn"), build);
        environment.put("PATH", directory + ":" + System.getenv("PATH"));
    }

    /** Makes the script run as another user, who may read the checkout. */
    private void becomeNobody() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can become somebody else");
        run(List.of("chmod", "-R", "go+rX", directory.toString()));
        prefix = NOBODY;
    }

    private static Path checkoutIn(Path root) throws IOException {
        Files.createDirectories(root.resolve("liberty"));
        Files.createDirectories(root.resolve("cli/src/main"));
        Files.createFile(root.resolve("pom.xml"));
        Files.createFile(root.resolve("cli/pom.xml"));
        Files.copy(SCRIPT, root.resolve("bazar"));
        touch(root.resolve("cli/target/cli.jar"));
        for (String role : List.of("frontend", "catalog", "order")) {
            touch(root.resolve("target/liberty/wlp/usr/servers/" + role + "/apps/" + role + ".war"));
        }
        touch(root.resolve("target/built"));
        return root;
    }

    private static Path jdkIn(Path home) throws IOException {
        touch(home.resolve("release"));
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/java"), """
                case " $* " in
                  *" -XshowSettings:properties "*) echo "    java.home = %s" >&2 ;;
                  *) while [ "$1" != bazar.cli.Main ]; do shift; done; echo "$@ in $LC_ALL" ;;
                esac""".replace("%s", home.toString()));
        return home;
    }

    private static void program(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void touch(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    private String bazar(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", checkout.resolve("bazar").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs a command and returns its output. */
    private String run(List<String> command) throws Exception {
        Path printed = directory.resolve("printed");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("BAZAR_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(30, SECONDS)).isTrue();
        return new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
    }
}
