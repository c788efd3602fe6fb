/**
 * Identifiers that cross service boundaries. {@link bazar.shared.keys.Key} names what caches hold; {@link
 * bazar.shared.keys.IdempotencyKey} names a purchase.
 */
package bazar.shared.keys;
