package bazar.stack.books;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A book of a new store.
 *
 * @param id 1 to 2^63 - 1
 * @param title 1 to 200 code points
 * @param topic 1 to 100 code points
 * @param quantity in stock, 0 to 1,000,000,000
 * @param price 0.00 to 99,999,999.99
 */
public record NewBook(long id, String title, String topic, int quantity, BigDecimal price) {
    /** Cached, as the look-up takes longer than building an object. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** Returns the JSON for a catalog. */
    public JsonObject toJson() {
        return JSON.createObjectBuilder()
                .add("id", id)
                .add("title", title)
                .add("topic", topic)
                .add("quantity", quantity)
                .add("price", price)
                .build();
    }
}
