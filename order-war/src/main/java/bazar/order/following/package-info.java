/**
 * Follows the catalog's feed of sales, so that each order server has all orders. Start with {@link
 * bazar.order.following.SalesFollower}.
 */
package bazar.order.following;
