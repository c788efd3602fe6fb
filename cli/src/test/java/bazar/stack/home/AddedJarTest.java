package bazar.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.FakeInstallation;
import bazar.stack.topology.NodeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddedJarTest {
    @TempDir
    private Path directory;

    private Installation original;
    private Installation copy;

    @BeforeEach
    void add() throws IOException {
        Path jar = Files.writeString(directory.resolve("trial.jar"), "a jar");
        original = FakeInstallation.in(directory.resolve("original"));
        copy = new AddedJar(jar, List.of(NodeKind.CATALOG, NodeKind.ORDER)).to(original, directory.resolve("copy"));
    }

    @Test
    void the_jar_is_in_the_copies_of_those_wars_alone() throws IOException {
        assertThat(hasJar(copy, "catalog")).isTrue();
        assertThat(hasJar(copy, "order")).isTrue();
        assertThat(hasJar(copy, "frontend")).isFalse();
    }

    @Test
    void the_original_stays_as_it_is() throws IOException {
        assertThat(hasJar(original, "catalog")).isFalse();
        assertThat(hasJar(original, "order")).isFalse();
    }

    @Test
    void a_stack_can_run_from_the_copy() {
        copy.check();

        assertThat(copy.schema("catalog")).isEqualTo(original.schema("catalog"));
    }

    private static boolean hasJar(Installation installation, String role) throws IOException {
        try (ZipFile war = new ZipFile(installation.application(role).toFile())) {
            return war.getEntry("WEB-INF/lib/trial.jar") != null;
        }
    }
}
