package db.migration;

import bazar.shared.books.FoldedTopic;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Widens the columns of titles and topics, because topics are compared by full case folding and lengths are counted in
 * characters. Topics are folded anew. The index is created anew, because its page size is that of the keys it was
 * created for.
 */
public final class V6__folded_topics extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        run(database, "DROP INDEX book_by_topic");
        run(database, "ALTER TABLE book ALTER COLUMN title SET DATA TYPE VARCHAR(400)");
        run(database, "ALTER TABLE book ALTER COLUMN folded_topic SET DATA TYPE VARCHAR(600)");
        fold(database);
        run(database, "CREATE INDEX book_by_topic ON book (folded_topic, id)");
    }

    private static void fold(Connection database) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet book = query.executeQuery("SELECT id, topic, folded_topic FROM book");
                PreparedStatement update = database.prepareStatement("UPDATE book SET folded_topic = ? WHERE id = ?")) {
            while (book.next()) {
                String folded = FoldedTopic.of(book.getString("topic")).text();
                if (!folded.equals(book.getString("folded_topic"))) {
                    update.setString(1, folded);
                    update.setLong(2, book.getLong("id"));
                    update.executeUpdate();
                }
            }
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
