package bazar.order.carts.storage;

import bazar.order.carts.state.Cart;

/**
 * A cart with the place it has among all that was stored here.
 *
 * @param number under which it was stored
 * @param source incarnation of the server whose very state it is; null if it is this one's own, or merged from several
 */
public record StoredCart(Cart cart, long number, String source) {}
