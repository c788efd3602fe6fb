package bazar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.stack.backup.Backup;
import bazar.stack.backup.BackupDraft;
import bazar.stack.backup.Manifest;
import bazar.stack.books.BookFile;
import bazar.stack.home.StackHome;
import bazar.stack.node.NodeState;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backup and restore of a store of fake servers. */
class StackBackupTest extends FakeStack {
    private Path backups;

    StackBackupTest() {
        super(Topology.onFreePorts(1, 2, 2));
    }

    @BeforeEach
    void a_place_for_backups() throws IOException {
        backups = Files.createDirectory(directory.resolve("backups"));
    }

    @Test
    void a_running_store_is_restored_on_every_catalog_and_runs_again_as_a_store_of_its_own() throws IOException {
        stack.up(titled("Then"));
        stack.backup(backups.resolve("b"));
        stack.reset(titled("Now"));

        stack.restore(backups.resolve("b"));

        assertThat(states().values()).containsOnly(NodeState.READY);
        assertThat(data("catalog-1/store")).content().contains("Then");
        assertThat(data("catalog-2/store")).content().contains("Then");
        assertThat(data("catalog-1/restored.json"))
                .content()
                .contains("\"epoch\":1", "\"store\":")
                .doesNotContain("s1");
        assertThat(data("catalog-2/restored.json")).hasSameTextualContentAs(data("catalog-1/restored.json"));
        assertThat(home.resolve("data-before/catalog-1/store")).content().contains("Now");
        assertThat(told)
                .contains("The previous data is kept in " + home.resolve("data-before")
                        + " until the next restore or reset.");

        stack.reset(Optional.empty());
        assertThat(home.resolve("data-before/catalog-1/store")).content().contains("Then");
    }

    @Test
    void order_logs_are_copied_before_the_catalog_which_decides() {
        stack.up(Optional.empty());

        stack.backup(backups.resolve("b"));

        assertThat(told).containsSubsequence("order-1 is copied.", "order-2 is copied.", "catalog-1 is copied.");
        assertThat(Backup.in(backups.resolve("b")).manifest().copies())
                .extracting(Manifest.Copy::node)
                .containsExactly("order-1", "order-2", "catalog-1");
        assertThat(data("catalog-1/backup")).doesNotExist();
    }

    @Test
    void a_store_that_is_down_stays_down_and_opens_with_the_data() throws IOException {
        stack.up(titled("Then"));
        stack.backup(backups.resolve("b"));
        stack.reset(titled("Now"));
        stack.down();

        stack.restore(backups.resolve("b"));
        assertThat(stack.isRunning()).isFalse();

        stack.up(Optional.empty());
        assertThat(data("catalog-1/store")).content().contains("Then");
    }

    @Test
    void a_machine_that_never_had_a_store_gets_one() throws IOException {
        stack.up(titled("Then"));
        stack.backup(backups.resolve("b"));
        stack.down();
        home = directory.resolve("elsewhere");
        Stack elsewhere = new Stack(new StackHome(home), installation, Topology.onFreePorts(1, 3, 2), told::add);

        elsewhere.restore(backups.resolve("b"));

        assertThat(data("catalog-3/store")).content().contains("Then");
        assertThat(home.resolve("data-before")).doesNotExist();
    }

    @Test
    void without_all_order_servers_and_a_primary_there_is_no_backup() {
        stack.up(Optional.empty());

        stack.pause(node("order-2"));
        assertThatThrownBy(() -> stack.backup(backups.resolve("b"))).hasMessageStartingWith("order-2 is paused; ");
        stack.resume(node("order-2"));

        stack.kill(node("catalog-1"));
        assertThatThrownBy(() -> stack.backup(backups.resolve("b")))
                .hasMessage("There is no primary to copy: catalog-1 is dead, catalog-2 is ready.");

        for (String own : List.of("data/backup", "data-next", "data-before", "servers/backup")) {
            Path within = home.resolve(own);
            assertThatThrownBy(() -> stack.backup(within))
                    .hasMessage(within + " is among what the store itself replaces; a backup belongs elsewhere.");
            assertThat(within).doesNotExist();
        }
        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void a_node_that_cannot_copy_its_database_says_why_and_nothing_is_left() throws IOException {
        stack.up(Optional.empty());
        Files.createFile(data("catalog-1/full"));

        assertThatThrownBy(() -> stack.backup(backups.resolve("b")))
                .hasMessage(
                        "There is no backup: catalog-1 answered 503, The database could not be copied: No space left"
                                + " on device; see " + home.resolve("logs/catalog-1/console.log"));

        assertThat(backups).isEmptyDirectory();
    }

    @Test
    void a_store_that_does_not_start_with_restored_data_runs_again_with_what_it_had() throws IOException {
        stack.up(titled("Then"));
        Files.createDirectories(data("order-1"));
        Files.createFile(data("order-1/broken"));
        stack.backup(backups.resolve("b"));
        Files.delete(data("order-1/broken"));
        stack.reset(titled("Now"));

        assertThatThrownBy(() -> stack.restore(backups.resolve("b")))
                .hasMessageStartingWith("order-1 ended while it was starting");

        assertThat(states().values()).containsOnly(NodeState.READY);
        assertThat(data("catalog-1/store")).content().contains("Now");
        assertThat(told).contains("The store did not start with its new data; the previous data is restored.");
    }

    @Test
    void what_this_store_cannot_take_is_refused_before_anything_is_touched() throws IOException {
        stack.up(titled("Now"));

        assertThatThrownBy(() -> stack.restore(backup(new Manifest.Copy("order-3", "order", 1))))
                .hasMessageContaining("has the data of order-3, and this store has no such node");
        assertThatThrownBy(() -> stack.restore(backup(new Manifest.Copy("order-1", "order", 3))))
                .hasMessageContaining("the schema of its order-1 is 3, and this one knows 2");
        assertThatThrownBy(() -> stack.restore(backups.resolve("nowhere")))
                .hasMessage("There is no directory " + backups.resolve("nowhere") + ".");

        assertThat(states().values()).containsOnly(NodeState.READY);
        assertThat(data("catalog-1/store")).content().contains("Now");
    }

    @Test
    void nothing_that_is_written_is_open_to_others() throws IOException {
        stack.up(Optional.empty());
        stack.backup(backups.resolve("b"));
        stack.restore(backups.resolve("b"));
        stack.reset(Optional.empty());

        assertThat(openToOthers(home)).isEmpty();
        assertThat(openToOthers(backups.resolve("b"))).isEmpty();
    }

    private static List<Path> openToOthers(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> !permissions(path).endsWith("------")).toList();
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path backup(Manifest.Copy copy) throws IOException {
        Path database = Files.createDirectories(directory.resolve("database"));
        Files.writeString(database.resolve("store"), "Then");
        try (BackupDraft draft = BackupDraft.of(backups.resolve(copy.node()))) {
            draft.add(copy.node(), database);
            draft.add("catalog-1", database);
            Manifest.Copy catalog = new Manifest.Copy("catalog-1", "catalog", 1);
            return draft.finish(new Manifest(Instant.now(), "s1", 1, 2, "h", List.of(copy, catalog)))
                    .directory();
        }
    }

    private Optional<BookFile> titled(String title) throws IOException {
        return Optional.of(books("7," + title + ",t,1,1"));
    }
}
