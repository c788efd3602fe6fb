package bazar.order.backup;

import bazar.shared.schema.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The contents of a copy of an order server's database.
 *
 * @param orders the number of orders in the log
 * @param schema the version of the schema
 */
public record OrderLogCopy(long orders, int schema) {
    static OrderLogCopy of(DataSource copy) throws SQLException {
        try (Connection connection = copy.getConnection();
                Statement statement = connection.createStatement()) {
            // The restored catalog is a new store, whose feed is followed from its beginning.
            statement.executeUpdate("DELETE FROM followed_store");
            // A server that starts from the copy must not reuse the change numbers of the original under its
            // incarnation.
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
