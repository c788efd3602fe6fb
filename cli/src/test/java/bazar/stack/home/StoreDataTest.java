package bazar.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreDataTest {
    @TempDir
    private Path home;

    private StoreData data;

    @BeforeEach
    void there_is_a_store_and_other_data_lies_ready() throws IOException {
        data = new StoreData(home);
        data.remember("old-id");
        write(data.current(), "old");
        write(data.next(), "new");
    }

    @Test
    void what_was_exchanged_is_kept_in_place_of_what_was_kept_before() throws IOException {
        write(data.before(), "oldest");
        data.exchange(Optional.of("new-id"));
        data.opened();

        assertThat(data.keep()).isTrue();
        assertThereIs("data=new data-before=old store=new-id");
    }

    @Test
    void what_is_undone_leaves_all_as_it_was() throws IOException {
        write(data.before(), "oldest");
        data.exchange(Optional.empty());
        data.opened();

        assertThat(data.undo()).isTrue();
        assertThereIs("data=old data-before=oldest store=old-id");
    }

    /** Each line is the state that a killed launcher leaves after one step of the exchange or of its undoing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=old data-next=new store=old-id",
                "data=old data-next=new exchange=old-id store=old-id",
                "data-leaving=old data-next=new exchange=old-id store=old-id",
                "data=new data-leaving=old exchange=old-id store=old-id",
                "data=new data-leaving=old exchange=old-id",
                "data=new data-leaving=old exchange=old-id store=new-id",
                "data-leaving=old data-next=new exchange=old-id",
                "data=old data-next=new exchange=old-id store=new-id",
                "data=old exchange=old-id store=new-id",
                "data=old exchange=old-id store=old-id"
            })
    void a_launcher_killed_before_the_store_was_open_has_changed_nothing(String left) throws IOException {
        leave(left);

        data.settle();

        assertThereIs("data=old store=old-id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=new data-before=oldest data-leaving=old exchange-opened=old-id store=new-id",
                "data=new data-leaving=old exchange-opened=old-id store=new-id",
                "data=new data-before=old exchange-opened=old-id store=new-id",
                "data=new data-before=old store=new-id"
            })
    void a_launcher_killed_after_the_store_was_open_has_exchanged(String left) throws IOException {
        leave(left);

        data.settle();

        assertThereIs("data=new data-before=old store=new-id");
    }

    @Test
    void what_the_version_before_left_half_exchanged_has_lost_nothing() throws IOException {
        leave("data-leaving=old store=old-id");

        data.settle();

        assertThereIs("data=old store=old-id");
    }

    @Test
    void what_waits_for_a_start_goes_on_waiting() throws IOException {
        data.exchange(Optional.of("new-id"));
        data.await();

        data.settle();

        assertThereIs("data=new data-leaving=old exchange-waiting=old-id store=new-id");
    }

    @Test
    void what_was_never_tried_is_not_kept_in_place_of_what_was_there() throws IOException {
        data.exchange(Optional.of("new-id"));
        data.await();
        write(data.next(), "newest");
        data.exchange(Optional.of("newest-id"));
        data.opened();
        data.keep();

        assertThereIs("data=newest data-before=old store=newest-id");
    }

    @Test
    void what_was_kept_never_comes_back_by_itself() throws IOException {
        data.exchange(Optional.of("new-id"));
        data.keep();
        FileTree.delete(data.current());

        data.settle();

        assertThat(data.current()).doesNotExist();
    }

    @Test
    void where_there_was_nothing_there_is_nothing_to_keep() throws IOException {
        leave("data-next=new");

        data.exchange(Optional.of("new-id"));

        assertThat(data.keep()).isFalse();
        assertThereIs("data=new store=new-id");
    }

    @Test
    void where_there_was_nothing_there_is_nothing_again() throws IOException {
        leave("data-next=new");

        data.exchange(Optional.empty());

        assertThat(data.undo()).isFalse();
        assertThat(data.isNew()).isTrue();
    }

    @Test
    void books_that_the_version_before_has_chosen_for_an_empty_disk_wait_for_the_next_start() throws IOException {
        leave("next-books.csv=books");

        data.settle();

        assertThat(data.openingBooks()).hasContent("books");
        assertThat(data.isOnTrial()).isTrue();
        assertThat(data.undo()).isFalse();
        assertThat(data.openingBooks()).doesNotExist();
    }

    /** @param left names of files and directories with their contents */
    private void leave(String left) throws IOException {
        FileTree.delete(home);
        for (String entry : left.split(" ")) {
            String[] parts = entry.split("=");
            if (parts[0].startsWith("data")) {
                write(home.resolve(parts[0]), parts[1]);
            } else {
                StackHome.write(home.resolve(parts[0]), parts[1]);
            }
        }
    }

    /** @param expected in the format of {@link #leave} */
    private void assertThereIs(String expected) throws IOException {
        List<String> entries = new ArrayList<>();
        for (Path file : FileTree.leavesOf(home)) {
            String name = file.getName(0).toString();
            entries.add(name + "=" + Files.readString(home.resolve(file)).strip());
        }
        assertThat(entries).containsExactlyInAnyOrder(expected.split(" "));
    }

    private static void write(Path directory, String books) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("books"), books);
    }
}
