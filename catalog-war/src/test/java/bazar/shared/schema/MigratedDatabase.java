package bazar.shared.schema;

import bazar.testing.Sql;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Brings the catalog's database into the states that tests of its migrations start from. */
final class MigratedDatabase {
    private static final String TABLES =
            "SELECT tablename FROM sys.systables t JOIN sys.sysschemas s ON s.schemaid = t.schemaid"
                    + " WHERE schemaname = 'APP'";

    private final DataSource database;
    private final Sql sql;

    MigratedDatabase(DataSource database) {
        this.database = database;
        this.sql = new Sql(database);
    }

    /** Drops everything; the next start of the application begins from nothing. */
    void clear() {
        Migrations.of(database).cleanDisabled(false).load().clean();
    }

    /** Leaves the database as version 1 left that of a small store. */
    void leaveAtVersion1() {
        sql.runScript("bazar/shared/schema/store-at-version-1.sql");
    }

    /** Migrates the database to the given version. */
    void bringToVersion(int version) {
        Migrations.of(database).target(Integer.toString(version)).load().migrate();
    }

    /** Records migration 1000, as a later build would. */
    void noteVersion1000() {
        sql.run("INSERT INTO \"flyway_schema_history\" VALUES "
                + "(1000, '1000', 'later', 'SQL', 'V1000__later.sql', 7, 'APP', CURRENT_TIMESTAMP, 1, true)");
    }

    /** Changes the recorded checksum of version 1, as if another script had created it. */
    void changeChecksumOfVersion1() {
        sql.run("UPDATE \"flyway_schema_history\" SET \"checksum\" = 7");
    }

    /** Returns rank, version and success of each migration that was run. */
    List<String> history() {
        return sql.rows(
                "SELECT \"installed_rank\", \"version\", \"success\" FROM \"flyway_schema_history\" ORDER BY 1");
    }

    /** Returns every row of every table. */
    Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new TreeMap<>();
        for (String table : sql.rows(TABLES)) {
            contents.put(table, sql.rows("SELECT * FROM \"" + table + "\" ORDER BY 1"));
        }
        return contents;
    }

    Sql sql() {
        return sql;
    }
}
