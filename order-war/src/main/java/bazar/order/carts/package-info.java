/**
 * Carts and their checkout. {@link bazar.order.carts.CartRules} holds the rules for changes by a buyer, {@link
 * bazar.order.carts.Checkout} the purchase of a cart. Each order server stores carts in {@code storage}; {@code peers}
 * replicates them.
 */
package bazar.order.carts;
