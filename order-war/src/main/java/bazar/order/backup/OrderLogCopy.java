package bazar.order.backup;

import bazar.shared.schema.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What a copy of an order server's database holds.
 *
 * @param orders how many there are in its log
 * @param schema number of the last script that was run on it
 */
public record OrderLogCopy(long orders, int schema) {
    static OrderLogCopy of(DataSource copy) throws SQLException {
        try (Connection connection = copy.getConnection();
                Statement statement = connection.createStatement()) {
            // What it is restored beside is a store of its own, to be followed from its beginning.
            statement.executeUpdate("DELETE FROM followed_store");
            // Who goes on counting from here must not do so under the name of the original.
            statement.executeUpdate("DELETE FROM cart_numbering");
            return new OrderLogCopy(orders(statement), Migrations.version(copy));
        }
    }

    private static long orders(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
            row.next();
            return row.getLong(1);
        }
    }
}
