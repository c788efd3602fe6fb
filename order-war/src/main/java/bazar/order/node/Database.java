package bazar.order.node;

import bazar.shared.schema.Migrations;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** This node's own database. Its schema is brought up to date before anything uses it. */
@ApplicationScoped
public class Database {
    @Resource(lookup = "jdbc/bazar")
    private DataSource source;

    void open(@Observes Startup event) {
        Migrations.run(source);
    }

    /** Asks it for something small. */
    void probe() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT id FROM orders WHERE id = ''").close();
        }
    }
}
