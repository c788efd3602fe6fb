package bazar.shared.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A copy of a node's embedded Derby database, in the folder {@code backup} of its data directory. */
final class DerbyCopy {
    private static final String FOLDER = "backup";
    private static final String DATABASE = "bazar";
    /** The SQL state with which Derby reports that it has closed a database on request. */
    private static final String CLOSED = "08006";

    private static final String CHECK_EVERY_TABLE = """
            SELECT SYSCS_UTIL.SYSCS_CHECK_TABLE(s.schemaname, t.tablename)
            FROM sys.sysschemas s JOIN sys.systables t ON s.schemaid = t.schemaid
            WHERE t.tabletype = 'T'""";

    private final DataSource original;
    private final Path database;
    private final Path folder;

    DerbyCopy(DataSource original, Path dataDirectory) {
        this.original = original;
        this.folder = dataDirectory.resolve(FOLDER);
        this.database = folder.resolve(DATABASE);
    }

    /** Copies the database while it is in use. */
    void make() throws SQLException {
        try (Connection connection = original.getConnection();
                CallableStatement copy = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            copy.setString(1, folder.toString());
            copy.execute();
        }
    }

    /**
     * Opens the copy, which recovers it as after a crash, compares each table with its indexes, applies the look and
     * closes the copy.
     *
     * @throws SQLException if the copy cannot be opened or is damaged
     */
    <R> R inspect(OnlineBackup.Look<R> look) throws SQLException {
        EmbeddedDataSource copy = new EmbeddedDataSource();
        copy.setDatabaseName(database.toString());
        copy.getConnection().close();
        try {
            checkTables(copy);
            return look.at(copy);
        } finally {
            close(copy);
        }
    }

    /** Does nothing if there is no copy. */
    void remove() throws IOException {
        if (Files.exists(folder)) {
            for (Path path : leavesFirst(folder)) {
                Files.delete(path);
            }
        }
    }

    private static void checkTables(DataSource copy) throws SQLException {
        try (Connection connection = copy.getConnection();
                Statement statement = connection.createStatement();
                ResultSet checked = statement.executeQuery(CHECK_EVERY_TABLE)) {
            while (checked.next()) {
                checked.getInt(1); // throws if the table is damaged
            }
        }
    }

    private static void close(EmbeddedDataSource copy) throws SQLException {
        copy.setShutdownDatabase("shutdown");
        try {
            copy.getConnection().close();
            throw new SQLException("The copy was not closed.");
        } catch (SQLException e) {
            if (!CLOSED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static List<Path> leavesFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
