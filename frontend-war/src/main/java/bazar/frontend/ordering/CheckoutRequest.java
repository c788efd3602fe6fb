package bazar.frontend.ordering;

import bazar.shared.json.OptionalMember;

/**
 * A checkout.
 *
 * @param version the version of the cart that the buyer has seen; null for any
 */
public record CheckoutRequest(@OptionalMember String version) {
    public static final CheckoutRequest NOTHING_SEEN = new CheckoutRequest(null);
}
