package bazar.order.carts.storage;

import bazar.order.carts.state.Cart;

/**
 * A cart with its change number.
 *
 * @param number the number under which it was stored
 * @param source the incarnation of the peer that sent exactly this state; null if it was changed here or merged
 */
public record StoredCart(Cart cart, long number, String source) {}
