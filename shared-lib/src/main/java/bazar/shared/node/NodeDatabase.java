package bazar.shared.node;

import bazar.shared.problem.RootCause;
import bazar.shared.schema.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** Opens a node's own database. A node without a usable database does not start. */
public final class NodeDatabase {
    private NodeDatabase() {}

    /** Checks that the data directory is writable and brings the schema up to date. */
    public static void open(DataSource database, Path directory) {
        try {
            DataDirectory.check(directory);
            Migrations.run(database);
        } catch (IOException e) {
            throw CannotStart.because(e.getMessage());
        } catch (FlywayException e) {
            throw CannotStart.because("The database in " + directory + " cannot be used: " + RootCause.messageOf(e));
        }
    }
}
