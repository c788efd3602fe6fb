package bazar.order.node;

import bazar.shared.node.NodeDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This node's own database. */
@ApplicationScoped
public class Database {
    @Resource(lookup = "jdbc/bazar")
    private DataSource source;

    @Inject
    @ConfigProperty(name = "DATA_DIR")
    private File directory;

    /** Prepares the database; to be called before any other use. */
    void open() {
        NodeDatabase.open(source, directory.toPath());
    }

    /** Runs a small query. */
    void probe() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT id FROM orders WHERE id = ''").close();
        }
    }
}
