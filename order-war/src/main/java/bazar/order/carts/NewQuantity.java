package bazar.order.carts;

import bazar.shared.problem.InvalidRequest;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.util.Set;

/**
 * How many copies of a book are to be in a cart.
 *
 * @param quantity from 1 to 10
 */
record NewQuantity(int quantity) {
    private static final String QUANTITY = "quantity";
    private static final int MAX = 10;

    /**
     * Reads it field by field, for JSON-B would take "1" and 1.5 for a number too.
     *
     * @throws InvalidRequest if there is anything but such a quantity
     */
    static NewQuantity of(JsonObject body) {
        if (body == null || !body.keySet().equals(Set.of(QUANTITY))) {
            throw new InvalidRequest("The body is a JSON object with the field quantity and no other.");
        }
        if (!(body.get(QUANTITY) instanceof JsonNumber number) || !isInRange(number)) {
            throw new InvalidRequest("The quantity is a whole number from 1 to " + MAX + ".");
        }
        return new NewQuantity(number.intValueExact());
    }

    private static boolean isInRange(JsonNumber number) {
        return number.isIntegral()
                && number.bigIntegerValue().signum() > 0
                && number.bigIntegerValue().compareTo(BigInteger.valueOf(MAX)) <= 0;
    }
}
