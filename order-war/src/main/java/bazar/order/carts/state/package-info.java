/**
 * The state of a cart as a conflict-free replicated data type. {@link bazar.order.carts.state.Cart} merges states,
 * {@link bazar.order.carts.state.VersionVector} says which changes a state contains.
 */
package bazar.order.carts.state;
