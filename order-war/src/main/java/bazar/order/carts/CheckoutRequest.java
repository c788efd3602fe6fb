package bazar.order.carts;

import bazar.order.carts.state.VersionVector;
import bazar.shared.json.OptionalMember;

/**
 * The body of a checkout.
 *
 * @param version the version of the cart that the buyer has seen; null for any
 */
public record CheckoutRequest(@OptionalMember String version) {
    VersionVector seen() {
        return version == null ? VersionVector.NONE : VersionVector.parse(version);
    }
}
