package bazar.stack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.stack.machine.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackHomeTest {
    @TempDir
    private Path root;

    private Installation installation;
    private StackHome home;
    private Path unpacked;

    @BeforeEach
    void a_build_was_installed_and_its_jars_unpacked() throws IOException {
        installation = Installation.in(root);
        home = new StackHome(root.resolve("home"));
        build("old");
        home.copyInstalled(installation);
        unpacked = home.work("catalog-1").resolve("unpacked.jar");
        write(unpacked, "old");
    }

    @Test
    void what_servers_unpacked_is_kept_while_the_build_is_the_same() throws IOException {
        build("old");
        home.copyInstalled(installation);

        assertThat(unpacked).exists();
    }

    @Test
    void what_servers_unpacked_goes_with_the_build_it_came_from() throws IOException {
        build("new");
        home.copyInstalled(installation);

        assertThat(unpacked).doesNotExist();
        assertThat(home.servers().resolve("catalog.war")).hasContent("new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"frontends\":\"2\",\"catalogs\":2,\"orders\":2}",
                "{\"frontends\":2,\"catalogs\":2,\"orders\":10}",
                "\u00ff"
            })
    void a_damaged_number_of_servers_is_told_with_its_file(String scale) throws IOException {
        Path file = home.directory().resolve("scale.json");
        Files.writeString(file, scale, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(home::scale).isInstanceOf(StackException.class).hasMessageStartingWith(file + " ");
    }

    private void build(String war) throws IOException {
        write(installation.servers().resolve("catalog.war"), war);
        write(installation.ingressConfig().resolve("haproxy.cfg"), "");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
