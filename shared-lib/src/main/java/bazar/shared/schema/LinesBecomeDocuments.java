package bazar.shared.schema;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Moves lines from a table of their own into a JSON column of their owner. Lines are written once and only read
 * together. The join of the two growing tables was planned anew again and again, and sometimes badly.
 */
public abstract class LinesBecomeDocuments extends BaseJavaMigration {
    private static final String LINES =
            "SELECT order_id, book_id, title, quantity, price FROM %s ORDER BY order_id, line_number";

    private final String owners;
    private final String id;
    private final String lines;

    /**
     * @param owners the table of the rows that have lines
     * @param id the primary key of that table
     * @param lines the table of the lines, which is dropped
     */
    protected LinesBecomeDocuments(String owners, String id, String lines) {
        this.owners = owners;
        this.id = id;
        this.lines = lines;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        run(database, "ALTER TABLE " + owners + " ADD COLUMN lines CLOB");
        fill(database);
        run(database, "ALTER TABLE " + owners + " ALTER COLUMN lines NOT NULL");
        run(database, "DROP TABLE " + lines);
    }

    /** Updates one owner at a time, because all the lines may not fit into memory. */
    private void fill(Connection database) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet line = query.executeQuery(String.format(Locale.ROOT, LINES, lines));
                PreparedStatement update =
                        database.prepareStatement("UPDATE " + owners + " SET lines = ? WHERE " + id + " = ?")) {
            boolean isThere = line.next();
            while (isThere) {
                String owner = line.getString("order_id");
                JsonArrayBuilder document = Json.createArrayBuilder();
                for (; isThere && line.getString("order_id").equals(owner); isThere = line.next()) {
                    document.add(object(line));
                }
                update.setString(1, document.build().toString());
                update.setString(2, owner);
                update.executeUpdate();
            }
        }
    }

    private static JsonObjectBuilder object(ResultSet line) throws SQLException {
        return Json.createObjectBuilder()
                .add("bookId", line.getLong("book_id"))
                .add("title", line.getString("title"))
                .add("quantity", line.getInt("quantity"))
                .add("price", line.getBigDecimal("price"));
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
