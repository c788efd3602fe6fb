package bazar.shared.schema;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a node's own database to the schema its application expects: the scripts in {@code db/migration}, each run once. */
public final class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    private Migrations() {}

    /** @throws org.flywaydb.core.api.FlywayException if a script fails, or one that was run before is missing or changed */
    public static void run(DataSource database) {
        MigrateResult result = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(database)
                .failOnMissingLocations(true)
                .loggers() // none: the line below says it all, and what goes wrong is thrown
                .load()
                .migrate();
        LOG.log(Level.INFO, "event=schema-ready scripts-run=" + result.migrationsExecuted);
    }
}
