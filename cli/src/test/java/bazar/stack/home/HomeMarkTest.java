package bazar.stack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeMarkTest {
    @TempDir
    private Path home;

    private HomeMark mark;

    @BeforeEach
    void a_home() {
        mark = new HomeMark(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "built build.log build.lock",
                "prove/data/x prove.log prove.lock",
                "lock",
                "store data/catalog-1/bazar/x",
                "built data/catalog-2/bazar/x data/order-2/bazar/x",
                "lock next-books.csv",
                "built lock scale.json store data/catalog-1/x logs/x run/x servers/servers/x"
                        + " haproxy/haproxy.cfg work/x",
                "lock scale.json haproxy/haproxy.cfg servers/servers/x backups/today/manifest.json"
            })
    void what_is_new_or_was_a_home_is_one(String files) throws IOException {
        make(files);

        assertThatCode(mark::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                ".bashrc",
                "data/x",
                "data/catalog-2/x data/old/x",
                "data-next/x logs/x",
                "lock README.md",
                "built src/x",
                "prove notes.txt"
            })
    void what_is_somebody_elses_is_refused(String files) throws IOException {
        make(files);

        assertThatThrownBy(mark::check).hasMessageStartingWith(home + " is no home of a store: ");
    }

    @Test
    void what_bears_the_mark_is_a_home_whatever_else_is_there() throws IOException {
        mark.set();
        make("notes.txt");

        assertThatCode(mark::check).doesNotThrowAnyException();
    }

    @Test
    void what_the_version_before_left_open_is_closed() throws IOException {
        make("lock data/catalog-1/store servers/tool");
        Path outside = Files.createTempFile("bazar-outside", "");
        Files.createSymbolicLink(home.resolve("data/link"), outside);
        for (Path path : new Path[] {home, home.resolve("data"), home.resolve("servers/tool"), outside}) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Files.setPosixFilePermissions(
                home.resolve("data/catalog-1/store"), PosixFilePermissions.fromString("rw-rw-rw-"));

        mark.set();

        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("data/catalog-1/store"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("servers/tool"))).isEqualTo("rwx------");
        assertThat(permissions(outside)).isEqualTo("rwxrwxrwx");
        Files.delete(outside);
    }

    @Test
    void what_the_version_before_left_open_is_closed_behind_a_link_too() throws IOException {
        make("lock data/catalog-1/store");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));

        new HomeMark(Files.createSymbolicLink(home.resolve("link"), home)).set();

        assertThat(permissions(home)).isEqualTo("rwx------");
    }

    @Test
    void what_a_store_replaces_and_deletes_is_its_own_by_whatever_path() throws IOException {
        make("data/catalog-1/x backups/x");
        Path link = Files.createSymbolicLink(home.resolve("link"), home);
        Path disk = Files.createTempDirectory("bazar-disk");
        Files.createSymbolicLink(home.resolve("data-before"), disk);

        for (String own : List.of("data", "data/catalog-1/b", "data-next", "data-leaving/b", "servers/b", "prove/b")) {
            assertThat(mark.owns(home.resolve(own))).as(own).isTrue();
            assertThat(mark.owns(link.resolve(own))).as("link/" + own).isTrue();
        }
        assertThat(mark.owns(disk.resolve("b"))).isTrue();
        assertThat(mark.owns(home.resolve("backups/today"))).isFalse();
        assertThat(mark.owns(home.resolveSibling("data"))).isFalse();
        Files.delete(disk);
    }

    private void make(String files) throws IOException {
        for (String file : files.split(" ")) {
            if (!file.isEmpty()) {
                StackHome.write(home.resolve(file), "");
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
