package bazar.order.orders;

import bazar.shared.problem.InvalidRequest;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Set;

/** What a purchase asks for: one copy of a book. */
public record NewOrder(long bookId) {
    private static final String BOOK_ID = "bookId";

    /**
     * Reads it field by field, for JSON-B would take "1" and 1.5 for a number too.
     *
     * @throws InvalidRequest if there is anything but the id of a book
     */
    static NewOrder of(JsonObject body) {
        if (body == null || !body.keySet().equals(Set.of(BOOK_ID))) {
            throw new InvalidRequest("The body is a JSON object with the field bookId and no other.");
        }
        if (!(body.get(BOOK_ID) instanceof JsonNumber number) || !isId(number)) {
            throw new InvalidRequest("The bookId is a whole number from 1 to " + Long.MAX_VALUE + ".");
        }
        return new NewOrder(number.longValueExact());
    }

    private static boolean isId(JsonNumber number) {
        return number.isIntegral()
                && number.bigIntegerValue().signum() > 0
                && number.bigIntegerValue().bitLength() < Long.SIZE;
    }
}
