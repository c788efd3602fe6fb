package bazar.order.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.catalog.Sale;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderCsvTest {
    private final StringWriter text = new StringWriter();

    @Test
    void anEmptyLogHasItsColumnsNames() throws IOException {
        new OrderCsv(text).flush();

        assertThat(text).hasToString("timestamp,item_id,title,quantity,price,order_id\r\n");
    }

    @Test
    void eachLineOfAnOrderIsARowAndATitleIsQuotedWhereItMustBe() throws IOException {
        OrderCsv csv = new OrderCsv(text);
        csv.write(List.of(new OrderDetails(
                "qp4wprb4s6wqgkrabnmsjh6qoy",
                Instant.parse("2026-11-20T05:00:00.123Z"),
                null,
                List.of(
                        new Sale.Line(2, "RPCs, \"for\" Noobs", 1, new BigDecimal("50.00")),
                        new Sale.Line(1, "Bücher", 3, new BigDecimal("0.50"))))));
        csv.flush();

        assertThat(text.toString().lines().skip(1))
                .containsExactly(
                        "2026-11-20T05:00:00.123Z,2,\"RPCs, \"\"for\"\" Noobs\",1,50.00,qp4wprb4s6wqgkrabnmsjh6qoy",
                        "2026-11-20T05:00:00.123Z,1,Bücher,3,0.50,qp4wprb4s6wqgkrabnmsjh6qoy");
    }
}
