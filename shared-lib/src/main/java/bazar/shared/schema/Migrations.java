package bazar.shared.schema;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a node's own database to the schema its application expects: the scripts in {@code db/migration}, each run once. */
public final class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    private Migrations() {}

    /**
     * @throws UnfitSchema if a script that this build has not, or has otherwise, was run on the database; it is left as it is
     * @throws org.flywaydb.core.api.FlywayException if a script fails; those before it have been run
     */
    public static void run(DataSource database) {
        Flyway flyway = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(database)
                .failOnMissingLocations(true)
                .loggers() // none: the line below says it all, and what goes wrong is thrown
                .load();
        for (MigrationInfo applied : flyway.info().applied()) {
            check(applied);
        }
        MigrateResult result = flyway.migrate();
        LOG.log(Level.INFO, "event=schema-ready scripts-run=" + result.migrationsExecuted);
    }

    /** Flyway itself would let a version pass that only a newer build knows. */
    private static void check(MigrationInfo applied) {
        if (!applied.getState().isResolved()) {
            throw UnfitSchema.unknown(applied.getVersion());
        }
        if (!applied.isChecksumMatching()) {
            throw UnfitSchema.changed(applied.getVersion());
        }
    }
}
