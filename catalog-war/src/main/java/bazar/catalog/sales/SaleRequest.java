package bazar.catalog.sales;

import bazar.shared.problem.InvalidRequest;
import java.util.List;

/**
 * What is to be sold.
 *
 * @param lines from 1 to 100, each of another book
 */
public record SaleRequest(List<OrderedLine> lines) {
    private static final int MAX_LINES = 100;

    public SaleRequest {
        if (lines == null || lines.isEmpty() || lines.size() > MAX_LINES || lines.contains(null)) {
            throw new InvalidRequest("An order has 1 to " + MAX_LINES + " lines.");
        }
        if (lines.stream().map(OrderedLine::bookId).distinct().count() < lines.size()) {
            throw new InvalidRequest("Each line of an order is of another book.");
        }
    }
}
