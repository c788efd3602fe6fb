/**
 * Durable carts of one order server. {@link bazar.order.carts.storage.LocalCarts} numbers each stored state, so that a peer
 * can ask for all states after an offset.
 */
package bazar.order.carts.storage;
