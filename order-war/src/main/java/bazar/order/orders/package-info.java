/**
 * Purchases and the order log. The catalog decides a sale; {@link bazar.order.orders.OrderLog} stores its order once.
 */
package bazar.order.orders;
