package bazar.frontend.ordering;

import bazar.shared.json.OptionalMember;

/**
 * What a checkout says.
 *
 * @param version of the cart that the buyer has seen; null if that does not matter
 */
public record CheckoutRequest(@OptionalMember String version) {
    /** Of a buyer who says nothing. */
    public static final CheckoutRequest NOTHING_SEEN = new CheckoutRequest(null);
}
