package bazar.frontend.ordering;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;

/**
 * What was bought.
 *
 * @param price of one copy, with two decimals
 * @param message the same in words
 */
@JsonbPropertyOrder({"orderId", "bookId", "title", "price", "message"})
public record Receipt(String orderId, long bookId, String title, BigDecimal price, String message) {}
