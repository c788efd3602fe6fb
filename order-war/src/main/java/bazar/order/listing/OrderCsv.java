package bazar.order.listing;

import bazar.order.catalog.Sale;
import bazar.order.orders.OrderDetails;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the order log as CSV (RFC 4180): one row for each line of each order, and no formulas. */
final class OrderCsv {
    private final CsvWriter rows;

    /** Writes the header row. */
    OrderCsv(Writer target) {
        rows = CsvWriter.builder().quoteStrategy(new SpreadsheetQuotes()).build(target);
        rows.writeRecord("timestamp", "item_id", "title", "quantity", "price", "order_id");
    }

    void write(List<OrderDetails> orders) {
        for (OrderDetails order : orders) {
            for (Sale.Line line : order.lines()) {
                rows.writeRecord(
                        order.time().toString(),
                        Long.toString(line.bookId()),
                        SpreadsheetText.of(line.title()),
                        Integer.toString(line.quantity()),
                        line.price().toPlainString(),
                        order.orderId());
            }
        }
    }

    void flush() throws IOException {
        rows.flush();
    }
}
