package bazar.catalog.backup;

import bazar.shared.schema.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The state of a copy of the primary's database.
 *
 * @param lsn of the last entry in the copy
 * @param hash of that entry, which identifies the history
 * @param schema number of the last migration that was run on it
 */
public record StoreCopy(String store, long epoch, long lsn, String hash, int schema) {
    static StoreCopy of(DataSource copy) throws SQLException {
        try (Connection connection = copy.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT store_id, epoch, applied_lsn, applied_hash FROM store")) {
            if (!row.next()) {
                throw new SQLException("there is no store in it");
            }
            return new StoreCopy(
                    row.getString("store_id"),
                    row.getLong("epoch"),
                    row.getLong("applied_lsn"),
                    row.getString("applied_hash"),
                    Migrations.version(copy));
        }
    }
}
