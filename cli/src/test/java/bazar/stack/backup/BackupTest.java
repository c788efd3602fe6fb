package bazar.stack.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.stack.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
    private static final Manifest MANIFEST = new Manifest(
            Instant.parse("2026-01-02T03:04:05Z"),
            "4312d9d1-b1b7-4307-831d-08d040f3ae30",
            3,
            120,
            "ab12",
            List.of(new Manifest.Copy("order-1", "order", 1), new Manifest.Copy("catalog-1", "catalog", 2)));

    @TempDir
    private Path directory;

    private Path database;
    private Path backup;

    @BeforeEach
    void a_database() throws IOException {
        database = directory.resolve("database");
        Files.createDirectories(database.resolve("bazar/log"));
        Files.writeString(database.resolve("bazar/log/log1.dat"), "entries");
        Files.writeString(database.resolve("bazar/service.properties"), "");
        backup = Files.createDirectory(directory.resolve("backups")).resolve("today");
    }

    @Test
    void a_finished_backup_is_whole_and_says_what_it_was_told() throws IOException {
        Files.createDirectory(backup);
        make();

        Backup found = Backup.in(backup);
        assertThat(found.manifest()).isEqualTo(MANIFEST);
        assertThat(found.files()).isEqualTo(5);
        assertThat(backup.getParent()).isDirectoryNotContaining(path -> !path.equals(backup));
    }

    @Test
    void its_files_are_copied_to_where_they_are_needed() throws IOException {
        make();

        Backup.in(backup).copy(MANIFEST.copies().get(1), directory.resolve("data"));

        assertThat(directory.resolve("data/bazar/log/log1.dat")).hasContent("entries");
        assertThat(directory.resolve("data/bazar/service.properties")).isEmptyFile();
    }

    @Test
    void its_digests_are_what_sha256sum_reads() throws IOException, InterruptedException {
        make();

        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
                .directory(backup.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(check.inputReader().lines()).hasSize(5).allMatch(line -> line.endsWith(": OK"));
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void what_is_not_finished_leaves_nothing() {
        try (BackupDraft draft = BackupDraft.of(backup)) {
            draft.add("order-1", database);
        }

        assertThat(backup.getParent()).isEmptyDirectory();
    }

    @Test
    void what_a_killed_program_has_left_does_not_get_into_the_next() {
        BackupDraft killed = BackupDraft.of(backup);
        killed.add("order-9", database);

        make();

        assertThat(backup.resolve("order-9")).doesNotExist();
        assertThat(backup.getParent()).isDirectoryNotContaining(path -> !path.equals(backup));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-1/bazar/log/log1.dat", "order-1/bazar/service.properties", "manifest.json"})
    void a_changed_byte_is_found(String file) throws IOException {
        make();
        byte[] bytes = Files.readAllBytes(backup.resolve(file));
        byte[] changed = bytes.length == 0 ? new byte[1] : bytes.clone();
        changed[0] ^= 1;
        Files.write(backup.resolve(file), changed);

        refused().hasMessage(backup.resolve(file) + " is not what was backed up: its SHA-256 is another.");
    }

    @Test
    void a_missing_file_is_found() throws IOException {
        make();
        Files.delete(backup.resolve("catalog-1/bazar/service.properties"));

        refused().hasMessage(backup.resolve("catalog-1/bazar/service.properties") + " is missing from the backup.");
    }

    @Test
    void an_added_file_is_found() throws IOException {
        make();
        Files.writeString(backup.resolve("catalog-1/bazar/log/log2.dat"), "more");

        refused().hasMessage(backup.resolve("catalog-1/bazar/log/log2.dat") + " was added to the backup.");
    }

    @Test
    void a_link_in_place_of_a_file_is_none() throws IOException {
        make();
        Path file = backup.resolve("catalog-1/bazar/log/log1.dat");
        Files.delete(file);
        Files.createSymbolicLink(file, database.resolve("bazar/log/log1.dat"));

        refused().hasMessage(file + " is missing from the backup.");
    }

    @Test
    void a_file_changed_after_the_backup_was_found_whole_is_not_copied() throws IOException {
        make();
        Backup found = Backup.in(backup);
        Files.writeString(backup.resolve("catalog-1/bazar/log/log1.dat"), "Entries");

        assertThatThrownBy(() -> found.copy(MANIFEST.copies().get(1), directory.resolve("data")))
                .isInstanceOf(BadBackup.class)
                .hasMessageContaining("log1.dat is not what was backed up");
    }

    @Test
    void a_backup_of_a_newer_format_is_refused() throws IOException {
        Files.createDirectory(backup);
        manifest("{\"format\": 2, \"all\": \"is different\"}");

        refused()
                .hasMessage(backup.resolve("manifest.json")
                        + " is of format 2, made by a newer Bazar; this one reads format 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"format\": \"1\"}",
                "{\"format\":1,\"madeAt\":\"today\",\"store\":\"s\",\"epoch\":1,\"lsn\":1,\"hash\":\"\",\"nodes\":[]}",
                "{\"format\":1,\"madeAt\":\"2026-01-02T03:04:05Z\",\"store\":\"s\",\"epoch\":1,\"lsn\":1,\"hash\":\"\","
                        + "\"nodes\":[{\"name\":\"../catalog-1\",\"kind\":\"catalog\",\"schema\":1}]}",
                "{\"format\":1,\"madeAt\":\"2026-01-02T03:04:05Z\",\"store\":\"s\",\"epoch\":1,\"lsn\":1,\"hash\":\"\","
                        + "\"nodes\":[{\"name\":\"order-1\",\"kind\":\"order\",\"schema\":1}]}"
            })
    void what_is_no_manifest_is_refused(String json) throws IOException {
        Files.createDirectory(backup);
        manifest(json);

        refused().hasMessage(backup.resolve("manifest.json") + " is no manifest of a backup.");
    }

    @Test
    void what_is_no_backup_is_refused() throws IOException {
        refused().hasMessage("There is no directory " + backup + ".");

        Files.createDirectory(backup);
        refused().hasMessageStartingWith(backup + " is no whole backup: SHA256SUMS cannot be read: there is no ");

        Files.writeString(backup.resolve("SHA256SUMS"), "what?");
        refused().hasMessage(backup.resolve("SHA256SUMS") + " is no list of digests.");

        Path file = database.resolve("bazar/service.properties");
        assertThatThrownBy(() -> Backup.in(file)).hasMessage(file + " is a file; a backup is a directory.");
    }

    @Test
    void a_backup_is_made_only_where_there_is_nothing() throws IOException {
        Path file = database.resolve("bazar/service.properties");
        assertThatThrownBy(() -> BackupDraft.of(file))
                .hasMessage(file + " is a file; a backup is made in a directory of its own.");
        assertThatThrownBy(() -> BackupDraft.of(database))
                .hasMessage(database + " is not empty; a backup is made in a directory of its own.");
        assertThatThrownBy(() -> BackupDraft.of(backup.resolve("noon")))
                .hasMessage("There is no directory " + backup + " to make a backup in.");
        assertThat(file).isEmptyFile();
    }

    private void make() {
        try (BackupDraft draft = BackupDraft.of(backup)) {
            draft.add("order-1", database);
            draft.add("catalog-1", database);
            assertThat(draft.finish(MANIFEST).directory()).isEqualTo(backup);
        }
    }

    private void manifest(String json) throws IOException {
        Files.writeString(backup.resolve("manifest.json"), json);
        Checksums checksums = new Checksums();
        checksums.add("manifest.json", Sha256.of(backup.resolve("manifest.json")));
        checksums.writeIn(backup);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() {
        return assertThatThrownBy(() -> Backup.in(backup)).isInstanceOf(BadBackup.class);
    }
}
