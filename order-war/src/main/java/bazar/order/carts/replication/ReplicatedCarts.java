package bazar.order.carts.replication;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.VersionVector;
import bazar.order.carts.storage.LocalCarts;
import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Replicated carts: changes are sent to the peers, and the peers are asked for carts that are unknown here. */
@ApplicationScoped
public class ReplicatedCarts {

    private final LocalCarts carts;
    private final Peers peers;

    @Inject
    public ReplicatedCarts(LocalCarts carts, Peers peers) {
        this.carts = carts;
        this.peers = peers;
    }

    protected ReplicatedCarts() {
        this(null, null);
    }

    public Cart create() {
        Cart cart = carts.create();
        peers.tell();
        return cart;
    }

    /**
     * @return empty only if every order server denies that the cart exists
     * @throws Unavailable if a peer that may know the cart cannot be asked
     */
    public Optional<Cart> find(CartId id) {
        Optional<Cart> here = carts.find(id);
        return here.isPresent() ? here : findAnywhere(id);
    }

    /**
     * Returns the cart with all the changes that its buyer has seen.
     *
     * @throws Unavailable if a peer that may know these changes cannot be asked
     * @throws InvalidRequest if no order server knows them
     */
    public Optional<Cart> find(CartId id, VersionVector seen) {
        Optional<Cart> cart = find(id);
        if (cart.isEmpty() || cart.get().version().dominates(seen)) {
            return cart;
        }
        boolean areAllHeard = peers.ask(id);
        Optional<Cart> asked = carts.find(id);
        if (asked.isPresent() && !asked.get().version().dominates(seen)) {
            if (areAllHeard) {
                throw new InvalidRequest("No order server knows this version of the cart.");
            }
            throw new Unavailable("This order server has not heard of all changes of the cart yet.");
        }
        return asked;
    }

    /**
     * @return the cart after the change; empty only if every order server denies that the cart exists
     * @throws Unavailable if a peer that may know the cart cannot be asked
     */
    public Optional<Cart> change(CartId id, LocalCarts.Change change) {
        if (find(id).isEmpty()) {
            return Optional.empty();
        }
        Optional<Cart> changed = carts.change(id, change);
        peers.tell();
        return changed;
    }

    public boolean isExpired(Cart cart) {
        return carts.isExpired(cart);
    }

    private Optional<Cart> findAnywhere(CartId id) {
        boolean areAllHeard = peers.ask(id);
        Optional<Cart> found = carts.find(id);
        if (found.isEmpty() && !areAllHeard) {
            throw new Unavailable("Another order server may know this cart, and cannot be asked now.");
        }
        return found;
    }
}
