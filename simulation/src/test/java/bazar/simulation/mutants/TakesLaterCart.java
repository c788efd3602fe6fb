package bazar.simulation.mutants;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.LocalCarts;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;
import java.util.List;
import java.util.stream.Stream;

/** Takes the state with the later change as a whole, although the changes may be concurrent. */
final class TakesLaterCart extends OrderParts {
    TakesLaterCart(Host host) {
        super(host);
    }

    @Override
    public CartChanges changes(CartChanges told, LocalCarts here) {
        List<Cart> later = told.carts().stream()
                .flatMap(theirs -> here.find(new CartId(theirs.id()))
                        .map(ours -> later(theirs, ours))
                        .orElse(Stream.of(theirs)))
                .toList();
        return new CartChanges(told.incarnation(), told.after(), told.upTo(), later);
    }

    /** Returns their state with a version that dominates ours, or nothing. */
    private static Stream<Cart> later(Cart theirs, Cart ours) {
        return theirs.changedAt().isBefore(ours.changedAt())
                ? Stream.of()
                : Stream.of(new Cart(
                        theirs.id(),
                        theirs.createdAt(),
                        theirs.changedAt(),
                        theirs.version().merge(ours.version()),
                        theirs.items(),
                        theirs.deleted(),
                        theirs.orderId()));
    }
}
