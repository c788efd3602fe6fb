package bazar.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedMigrationsTest {
    @TempDir
    private Path directory;

    private Path scripts;
    private URLClassLoader application;

    @BeforeEach
    void makeApplication() throws IOException {
        Path root = directory.resolve("Meine Bücher (1+1)");
        scripts = Files.createDirectories(root.resolve("db/migration"));
        application = new URLClassLoader(new URL[] {root.toUri().toURL()}, null);
    }

    @AfterEach
    void closeApplication() throws IOException {
        application.close();
    }

    @Test
    void a_listed_script_is_read_whatever_path_the_application_lies_in() throws IOException {
        Files.writeString(scripts.resolve("migrations.txt"), "V1__books.sql\n");
        Files.writeString(scripts.resolve("V1__books.sql"), "-- Bücher");

        var migrations = new ListedMigrations(application);

        assertThat(migrations.getResources("V", new String[] {".sql"}))
                .singleElement()
                .satisfies(script -> {
                    assertThat(script.getRelativePath()).isEqualTo("V1__books.sql");
                    assertThat(new BufferedReader(script.read()).readLine()).isEqualTo("-- Bücher");
                });
    }

    @Test
    void a_script_that_is_listed_but_missing_is_named() throws IOException {
        Files.writeString(scripts.resolve("migrations.txt"), "V1__books.sql\n");

        var migrations = new ListedMigrations(application);

        assertThatThrownBy(() -> migrations.getResources("V", new String[] {".sql"}))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("db/migration/V1__books.sql");
    }

    @Test
    void an_application_without_migrations_is_refused() throws IOException {
        assertThatThrownBy(() -> new ListedMigrations(application)).hasMessageContaining("migrations.txt is missing");

        Files.writeString(scripts.resolve("migrations.txt"), "");

        assertThatThrownBy(() -> new ListedMigrations(application)).hasMessageContaining("empty");
    }
}
