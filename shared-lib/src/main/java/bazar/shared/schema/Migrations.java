package bazar.shared.schema;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a node's own database to the schema its application expects: each listed migration is run once. */
public final class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    private Migrations() {}

    /**
     * @throws UnfitSchema if a script that this build has not, or has otherwise, was run on the database; it is left as it is
     * @throws org.flywaydb.core.api.FlywayException if a script fails; those before it have been run
     */
    public static void run(DataSource database) {
        Flyway scripts = of(database).load();
        for (MigrationInfo applied : scripts.info().applied()) {
            check(applied);
        }
        MigrateResult result = scripts.migrate();
        LOG.log(Level.INFO, "event=schema-ready scripts-run=" + result.migrationsExecuted);
    }

    /** The number of the last script that was run on that database. */
    public static int version(DataSource database) {
        String version = of(database).load().info().current().getVersion().getVersion();
        return Integer.parseInt(version);
    }

    /** What the class path of the thread's application has for that database. */
    static FluentConfiguration of(DataSource database) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        var listed = new ListedMigrations(application);
        return Flyway.configure(application)
                .dataSource(database)
                .resourceProvider(listed)
                .javaMigrationClassProvider(listed)
                .loggers(); // none: our own line says it all, and what goes wrong is thrown
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
