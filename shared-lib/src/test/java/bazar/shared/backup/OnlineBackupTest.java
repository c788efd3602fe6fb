package bazar.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.shared.problem.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses a real database, which a thread keeps writing to. */
class OnlineBackupTest {
    @TempDir
    private Path data;

    private final EmbeddedDataSource database = new EmbeddedDataSource();
    private OnlineBackup backup;

    @BeforeEach
    void a_database_in_use() throws SQLException {
        database.setDatabaseName(data.resolve("bazar").toString());
        database.setCreateDatabase("create");
        execute("CREATE TABLE sale (id INTEGER NOT NULL PRIMARY KEY, lsn INTEGER NOT NULL)");
        execute("INSERT INTO sale VALUES (0, 0)");
        backup = new OnlineBackup(database, data);
    }

    @AfterEach
    void is_closed() {
        database.setCreateDatabase(null);
        database.setShutdownDatabase("shutdown");
        assertThatThrownBy(database::getConnection).hasMessageContaining("shutdown");
    }

    @Test
    void a_copy_holds_all_that_was_committed_before_it_began_and_nothing_by_halves_while_writes_go_on()
            throws Exception {
        AtomicInteger committed = new AtomicInteger();
        AtomicBoolean ending = new AtomicBoolean();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (!ending.get()) {
                write(committed.get() + 1);
                committed.incrementAndGet();
            }
        });
        while (committed.get() < 10) {
            Thread.onSpinWait();
        }

        int before = committed.get();
        int copied = backup.make(OnlineBackupTest::wholeRows);
        int after = committed.get() + 1; // one write may be committed and not yet counted
        ending.set(true);
        writing.join();

        assertThat(copied).isBetween(before, after);
        assertThat(after).isGreaterThan(before + 1);
    }

    @Test
    void the_next_copy_replaces_the_one_before() {
        assertThat(backup.make(OnlineBackupTest::wholeRows)).isZero();
        write(1);
        assertThat(backup.make(OnlineBackupTest::wholeRows)).isEqualTo(1);

        assertThat(data.resolve("backup")).isDirectoryContaining("glob:**/bazar");
        backup.remove();
        backup.remove();
        assertThat(data.resolve("backup")).doesNotExist();
    }

    @Test
    void one_copy_is_made_at_a_time() {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> backup.make(copy -> {
            looking.countDown();
            await(asked);
            return wholeRows(copy);
        }));
        await(looking);

        assertThatThrownBy(() -> backup.make(OnlineBackupTest::wholeRows)).isInstanceOf(BackupUnderway.class);
        assertThatThrownBy(backup::remove).isInstanceOf(BackupUnderway.class);
        asked.countDown();

        assertThat(first.join()).isZero();
    }

    @Test
    void a_copy_that_fails_says_why_and_leaves_nothing() {
        assertThatThrownBy(() -> backup.make(copy -> {
                    throw new SQLException("no rows here", new IOException("No space left on device"));
                }))
                .isInstanceOf(Unavailable.class)
                .hasMessage("The database could not be copied: No space left on device");

        assertThat(data.resolve("backup")).doesNotExist();
        assertThat(backup.make(OnlineBackupTest::wholeRows)).isZero();
    }

    private void write(int lsn) {
        execute("UPDATE sale SET lsn = " + lsn, "INSERT INTO sale VALUES (" + lsn + ", " + lsn + ")");
    }

    private void execute(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the number of the last write, and fails if a write is only partly in the copy. */
    private static int wholeRows(DataSource copy) throws SQLException {
        try (Connection connection = copy.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*), MAX(lsn), MIN(lsn), MAX(id) FROM sale")) {
            row.next();
            assertThat(row.getInt(1) - 1).isEqualTo(row.getInt(4));
            return row.getInt(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
