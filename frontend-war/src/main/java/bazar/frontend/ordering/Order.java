package bazar.frontend.ordering;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order as the order servers recorded it.
 *
 * @param time when it was sold
 * @param cancelledAt null if it was not cancelled
 */
@JsonbPropertyOrder({"orderId", "time", "cancelledAt", "lines"})
public record Order(String orderId, Instant time, Instant cancelledAt, List<Line> lines) {
    /** @param price of one copy, with two decimals */
    @JsonbPropertyOrder({"bookId", "title", "quantity", "price"})
    public record Line(long bookId, String title, int quantity, BigDecimal price) {}
}
