package bazar.order.carts;

import bazar.order.carts.state.VersionVector;
import bazar.shared.json.OptionalMember;

/**
 * What a checkout says.
 *
 * @param version of the cart that the buyer has seen; null if that does not matter
 */
public record CheckoutRequest(@OptionalMember String version) {
    VersionVector seen() {
        return version == null ? VersionVector.NONE : VersionVector.parse(version);
    }
}
