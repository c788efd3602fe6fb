package bazar.stack.books;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;

/**
 * A book as a new store opens with it.
 *
 * @param id 1 to 2^63 - 1
 * @param title 1 to 200 characters
 * @param topic 1 to 100 code points
 * @param quantity in stock, 0 to 1,000,000,000
 * @param price 0.00 to 99,999,999.99
 */
public record NewBook(long id, String title, String topic, int quantity, BigDecimal price) {
    /** As a catalog takes it. */
    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("title", title)
                .add("topic", topic)
                .add("quantity", quantity)
                .add("price", price)
                .build();
    }
}
