package bazar.perf;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The baseline for durable writes: the number of single-row transactions that embedded Derby commits a second without
 * other work.
 */
public final class RawCommits {
    private RawCommits() {}

    /** @param args directory of a new database, number of connections, and seconds of both the warm-up and the run */
    public static void main(String[] args) throws SQLException, InterruptedException, ExecutionException {
        String database = "jdbc:derby:" + Path.of(args[0]).toAbsolutePath();
        int connections = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        try (Connection connection = DriverManager.getConnection(database + ";create=true");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE sale (writer INT, number INT, title VARCHAR(100), PRIMARY KEY (writer, number))");
        }
        ExecutorService writers = Executors.newFixedThreadPool(connections);
        try {
            commit(writers, database, connections, 0, seconds);
            System.out.println(commit(writers, database, connections, connections, seconds) / seconds);
        } finally {
            writers.shutdown();
        }
    }

    /** Returns the number of committed rows. */
    private static long commit(ExecutorService writers, String database, int connections, int first, int seconds)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int writer = first; writer < first + connections; writer++) {
            int number = writer;
            tasks.add(() -> commit(database, number, end));
        }
        long rows = 0;
        for (Future<Long> committed : writers.invokeAll(tasks)) {
            rows += committed.get();
        }
        return rows;
    }

    private static long commit(String database, int writer, long end) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO sale VALUES (?, ?, 'A book')")) {
            int number = 0;
            while (System.nanoTime() < end) {
                insert.setInt(1, writer);
                insert.setInt(2, number++);
                insert.executeUpdate();
            }
            return number;
        }
    }
}
