package bazar.simulation.mutants;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.Item;
import bazar.order.carts.state.VersionVector;
import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.LocalCarts;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;

final class ForgetsRemovals extends OrderParts {
    ForgetsRemovals(Host host) {
        super(host);
    }

    @Override
    public CartChanges changes(CartChanges told, LocalCarts here) {
        return new CartChanges(
                told.incarnation(),
                told.after(),
                told.upTo(),
                told.carts().stream().map(ForgetsRemovals::withoutRemovals).toList());
    }

    private static Cart withoutRemovals(Cart cart) {
        VersionVector contained = VersionVector.NONE;
        for (Item item : cart.items()) {
            contained = contained.with(item.dot());
        }
        return new Cart(
                cart.id(), cart.createdAt(), cart.changedAt(), contained, cart.items(), cart.deleted(), cart.orderId());
    }
}
