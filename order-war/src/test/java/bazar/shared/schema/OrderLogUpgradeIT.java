package bazar.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.catalog.Sale;
import bazar.order.orders.Order;
import bazar.order.orders.OrderId;
import bazar.order.orders.OrderLog;
import bazar.testing.PackagedWar;
import bazar.testing.Sql;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Upgrades an order log from version 1 to the current version. */
@ArquillianTest
class OrderLogUpgradeIT {
    private static final OrderId ORDER = new OrderId("qp4wprb4s6wqgkrabnmsjh6qoy");

    @Resource(lookup = "jdbc/bazar")
    private DataSource source;

    @Inject
    private OrderLog log;

    @Deployment
    static WebArchive order() {
        return PackagedWar.with(OrderLogUpgradeIT.class);
    }

    @BeforeEach
    void leaveAtVersion1() {
        clear();
        Migrations.of(source).target("1").load().migrate();
    }

    /** Empties the database, so that the next application starts from nothing. */
    @AfterEach
    void clear() {
        Migrations.of(source).cleanDisabled(false).load().clean();
    }

    @Test
    void each_order_keeps_its_lines_in_their_order() {
        String title = "RPCs for \"Noobs\" \\ 📖";
        new Sql(source)
                .run(
                        "INSERT INTO orders VALUES ('" + ORDER.text() + "', TIMESTAMP('2026-11-20 05:00:00.123'))",
                        "INSERT INTO order_lines VALUES ('" + ORDER.text() + "', 1, 2, '" + title + "', 3, 50.00)",
                        "INSERT INTO order_lines VALUES ('" + ORDER.text() + "', 0, 11, 'Spring', 1, 24.00)");

        Migrations.run(source);

        Optional<Order> order = log.find(ORDER);
        assertThat(order.map(Order::soldAt)).hasToString("Optional[2026-11-20T05:00:00.123Z]");
        assertThat(order.orElseThrow().lines())
                .containsExactly(
                        new Sale.Line(11, "Spring", 1, new BigDecimal("24.00")),
                        new Sale.Line(2, title, 3, new BigDecimal("50.00")));
    }
}
