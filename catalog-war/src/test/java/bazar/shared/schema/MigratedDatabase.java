package bazar.shared.schema;

import bazar.testing.Sql;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The catalog's database as tests of its scripts find it: empty, or as an earlier version left it. */
final class MigratedDatabase {
    private static final String TABLES =
            "SELECT tablename FROM sys.systables t JOIN sys.sysschemas s ON s.schemaid = t.schemaid WHERE schemaname = 'APP'";

    private final DataSource database;
    private final Sql sql;

    MigratedDatabase(DataSource database) {
        this.database = database;
        this.sql = new Sql(database);
    }

    /** Removes all there is; the next start of the application begins from nothing, too. */
    void clear() {
        Migrations.of(database).cleanDisabled(false).load().clean();
    }

    /** Puts there what version 1 left of a small store. */
    void leaveAtVersion1() {
        sql.runScript("bazar/shared/schema/store-at-version-1.sql");
    }

    /** Brings it as far as that version did. */
    void bringToVersion(int version) {
        Migrations.of(database).target(Integer.toString(version)).load().migrate();
    }

    /** As a build does that is further on, once it has run its script. */
    void noteVersion1000() {
        sql.run("INSERT INTO \"flyway_schema_history\" VALUES "
                + "(1000, '1000', 'later', 'SQL', 'V1000__later.sql', 7, 'APP', CURRENT_TIMESTAMP, 1, true)");
    }

    /** As if version 1 had been made by another script. */
    void changeChecksumOfVersion1() {
        sql.run("UPDATE \"flyway_schema_history\" SET \"checksum\" = 7");
    }

    /** Rank, version and success of each script that was run. */
    List<String> history() {
        return sql.rows(
                "SELECT \"installed_rank\", \"version\", \"success\" FROM \"flyway_schema_history\" ORDER BY 1");
    }

    /** Every row of every table. */
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
