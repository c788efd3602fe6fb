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
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
            row.next();
            return new OrderLogCopy(row.getLong(1), Migrations.version(copy));
        }
    }
}
