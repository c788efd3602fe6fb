/**
 * Crashes a node at a chosen point of a purchase, for tests of the whole store. {@link bazar.crash.Step} lists the
 * points, and {@code Weaving} adds them to the product's beans, which know nothing of them.
 */
package bazar.crash;
