package bazar.shared.schema;

import bazar.shared.logging.LogEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a node's database to the schema that its application expects. Each listed migration runs once. */
public final class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    private Migrations() {}

    /**
     * @throws UnfitSchema if the database has run a script that this build lacks or has in another version; nothing is
     *     changed
     * @throws org.flywaydb.core.api.FlywayException if a script fails; the scripts before it stay applied
     */
    public static void run(DataSource database) {
        Flyway scripts = of(database).load();
        for (MigrationInfo applied : scripts.info().applied()) {
            check(applied);
        }
        MigrateResult result = scripts.migrate();
        LOG.log(Level.INFO, LogEvent.named("schema-ready").with("scripts-run", result.migrationsExecuted));
    }

    /** Returns the version of the last script that ran on the database. */
    public static int version(DataSource database) {
        String version = of(database).load().info().current().getVersion().getVersion();
        return Integer.parseInt(version);
    }

    /** Returns Flyway's configuration, with the migrations on the class path of the thread's application. */
    static FluentConfiguration of(DataSource database) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        var listed = new ListedMigrations(application);
        return Flyway.configure(application)
                .dataSource(database)
                .resourceProvider(listed)
                .javaMigrationClassProvider(listed)
                .loggers(); // none: the log line above suffices, and failures are thrown
    }

    /** Refuses a version that only a newer build knows; Flyway itself would accept it. */
    private static void check(MigrationInfo applied) {
        if (!applied.getState().isResolved()) {
            throw UnfitSchema.unknown(applied.getVersion());
        }
        if (!applied.isChecksumMatching()) {
            throw UnfitSchema.changed(applied.getVersion());
        }
    }
}
