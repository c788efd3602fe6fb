package bazar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every migration is listed, as an unlisted one would never run. */
class MigrationListTest {
    @ParameterizedTest
    @ValueSource(strings = {"catalog-war", "order-war"})
    void the_list_of_migrations_names_all_there_are(String module) throws IOException {
        Path migrations = Modules.outputOf(module).resolve("db/migration");

        assertThat(Files.readAllLines(migrations.resolve("migrations.txt")))
                .containsExactlyInAnyOrderElementsOf(filesIn(migrations));
    }

    private static List<String> filesIn(Path migrations) throws IOException {
        try (Stream<Path> files = Files.list(migrations)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("V"))
                    .toList();
        }
    }
}
