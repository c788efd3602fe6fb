package bazar.order.carts;

import bazar.order.carts.state.VersionVector;
import bazar.shared.problem.InvalidRequest;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Set;

/**
 * What a checkout says.
 *
 * @param seen the version of the cart that the buyer has seen; {@link VersionVector#NONE} if that does not matter
 */
record CheckoutRequest(VersionVector seen) {
    private static final String VERSION = "version";

    /** @throws InvalidRequest if there is anything but a version, or nothing */
    static CheckoutRequest of(JsonObject body) {
        if (body == null || !Set.of(VERSION).containsAll(body.keySet())) {
            throw new InvalidRequest("The body is a JSON object with the field version, or without any.");
        }
        if (body.isEmpty()) {
            return new CheckoutRequest(VersionVector.NONE);
        }
        if (body.get(VERSION) instanceof JsonString version) {
            return new CheckoutRequest(VersionVector.parse(version.getString()));
        }
        throw new InvalidRequest("The version is a text.");
    }
}
