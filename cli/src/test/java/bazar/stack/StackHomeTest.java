package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private void build(String war) throws IOException {
        write(installation.servers().resolve("catalog.war"), war);
        write(installation.ingressConfig().resolve("haproxy.cfg"), "");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
