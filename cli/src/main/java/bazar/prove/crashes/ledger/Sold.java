package bazar.prove.crashes.ledger;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One sold order, with the fields that a receipt, a catalog's sale and an order server's order have in common.
 *
 * @param units number of copies of each book
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
