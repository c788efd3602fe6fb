package bazar.order.listing;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.catalog.Sale;
import bazar.order.orders.OrderDetails;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void a_title_that_a_spreadsheet_would_run_stands_behind_an_apostrophe(String title) {
        assertThat(titleWritten(title)).isEqualTo("'" + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1+1=2", "Bücher", "'tis", "", " =1"})
    void any_other_title_stands_as_it_is(String title) {
        assertThat(titleWritten(title)).isEqualTo(title);
    }

    @Test
    void no_separator_of_a_spreadsheet_begins_a_cell_within_a_title() {
        write("x;=1+1");

        assertThat(text.toString()).contains(",\"x;=1+1\",");
    }

    private String titleWritten(String title) {
        write(title);
        return CsvReader.builder().ofCsvRecord(text.toString()).stream()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .getField(2);
    }

    private void write(String title) {
        OrderCsv csv = new OrderCsv(text);
        csv.write(List.of(new OrderDetails(
                "qp4wprb4s6wqgkrabnmsjh6qoy",
                Instant.EPOCH,
                null,
                List.of(new Sale.Line(2, title, 1, new BigDecimal("50.00"))))));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
