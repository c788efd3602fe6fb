package bazar.prove.crashes;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is told of it alike by its buyer's receipt, the catalog's sale and the order of a log.
 *
 * @param units of each book
 */
record Sold(String orderId, Map<Long, Long> units) {
    static Sold of(JsonObject sold) {
        return new Sold(
                sold.getString("orderId"),
                sold.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                        .collect(Collectors.toMap(
                                line -> line.getJsonNumber("bookId").longValueExact(),
                                line -> line.getJsonNumber("quantity").longValueExact(),
                                Long::sum)));
    }
}
