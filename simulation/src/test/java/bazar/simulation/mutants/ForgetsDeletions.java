package bazar.simulation.mutants;

import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.LocalCarts;
import bazar.simulation.ordering.OrderParts;
import bazar.simulation.world.Host;

final class ForgetsDeletions extends OrderParts {
    ForgetsDeletions(Host host) {
        super(host);
    }

    @Override
    public CartChanges changes(CartChanges told, LocalCarts here) {
        return new CartChanges(
                told.incarnation(),
                told.after(),
                told.upTo(),
                told.carts().stream().filter(cart -> !cart.deleted()).toList());
    }
}
