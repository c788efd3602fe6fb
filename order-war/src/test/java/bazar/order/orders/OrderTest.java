package bazar.order.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.catalog.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Sale SALE = new Sale(
            "qp4wprb4s6wqgkrabnmsjh6qoy",
            Instant.parse("2026-11-20T05:00:00.123Z"),
            null,
            null,
            List.of(
                    new Sale.Line(2, "RPCs for Noobs", 1, new BigDecimal("50.00")),
                    new Sale.Line(1, "How to get a good grade", 3, new BigDecimal("30.00"))));

    @Test
    void showsTheSaleAsTheCatalogRecordedIt() {
        assertThat(OrderDetails.of(Order.of(SALE)))
                .isEqualTo(new OrderDetails(
                        "qp4wprb4s6wqgkrabnmsjh6qoy",
                        Instant.parse("2026-11-20T05:00:00.123Z"),
                        null,
                        List.of(
                                new Sale.Line(2, "RPCs for Noobs", 1, new BigDecimal("50.00")),
                                new Sale.Line(1, "How to get a good grade", 3, new BigDecimal("30.00")))));
    }

    @Test
    void theReceiptIsMadeFromTheSaleAlone() {
        assertThat(Receipt.of(SALE))
                .isEqualTo(new Receipt(
                        "qp4wprb4s6wqgkrabnmsjh6qoy",
                        2,
                        "RPCs for Noobs",
                        new BigDecimal("50.00"),
                        "bought book RPCs for Noobs"));
    }
}
