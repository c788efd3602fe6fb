package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDataTest {
    @TempDir
    private Path home;

    private StoreData data;

    @BeforeEach
    void there_is_data_and_other_lies_ready() throws IOException {
        data = new StoreData(home);
        write(data.current(), "old");
        write(data.next(), "new");
    }

    @Test
    void what_was_exchanged_is_kept_in_place_of_what_was_kept_before() throws IOException {
        write(data.before(), "oldest");
        data.exchange();
        data.keep();

        assertThat(read(data.current())).isEqualTo("new");
        assertThat(read(data.before())).isEqualTo("old");
    }

    @Test
    void what_is_undone_leaves_all_as_it_was() throws IOException {
        write(data.before(), "oldest");
        data.exchange();
        data.undo();

        assertThat(read(data.current())).isEqualTo("old");
        assertThat(read(data.before())).isEqualTo("oldest");
        assertThat(home).isDirectoryNotContaining(path -> path.endsWith("data-next"));
    }

    @Test
    void a_launcher_killed_before_the_exchange_has_changed_nothing() throws IOException {
        data.settle();

        assertThat(read(data.current())).isEqualTo("old");
        assertThat(data.next()).doesNotExist();
    }

    @Test
    void a_launcher_killed_within_the_exchange_has_lost_nothing() throws IOException {
        Files.move(data.current(), home.resolve("data-leaving"));

        new StoreData(home).settle();

        assertThat(read(data.current())).isEqualTo("old");
    }

    @Test
    void a_launcher_killed_after_the_exchange_has_exchanged() throws IOException {
        data.exchange();

        new StoreData(home).settle();

        assertThat(read(data.current())).isEqualTo("new");
        assertThat(read(data.before())).isEqualTo("old");
    }

    @Test
    void what_was_kept_never_comes_back_by_itself() throws IOException {
        data.exchange();
        data.keep();
        Files.delete(data.current().resolve("books"));
        Files.delete(data.current());

        data.settle();

        assertThat(data.current()).doesNotExist();
    }

    @Test
    void where_there_was_nothing_there_is_nothing_to_keep() throws IOException {
        data.delete();
        write(data.next(), "new");

        data.exchange();

        assertThat(data.keep()).isFalse();
        assertThat(read(data.current())).isEqualTo("new");
        assertThat(data.before()).doesNotExist();
    }

    private static void write(Path directory, String books) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("books"), books);
    }

    private static String read(Path directory) throws IOException {
        return Files.readString(directory.resolve("books"));
    }
}
