package bazar.order.backup;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.testing.PackagedWar;
import bazar.testing.Sql;
import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class OrderLogCopyIT {
    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    @Deployment
    static WebArchive order() {
        return PackagedWar.with(OrderLogCopyIT.class);
    }

    /** Uses the node's own database in place of a copy. */
    @Test
    void whoStartsFromACopyNumbersItsChangesUnderAnotherName() throws SQLException {
        Sql sql = new Sql(database);
        assertThat(sql.rows("SELECT incarnation FROM cart_numbering")).hasSize(1);

        OrderLogCopy copy = OrderLogCopy.of(database);

        assertThat(sql.rows("SELECT incarnation FROM cart_numbering")).isEmpty();
        assertThat(copy.schema()).isGreaterThanOrEqualTo(2);
    }
}
