package bazar.frontend.catalog;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;

/**
 * A book as the catalog describes it.
 *
 * @param price with two decimals
 * @param stock copies that can be sold, at least 0
 */
@JsonbPropertyOrder({"id", "title", "topic", "price", "stock"})
public record Book(long id, String title, String topic, BigDecimal price, int stock) {}
