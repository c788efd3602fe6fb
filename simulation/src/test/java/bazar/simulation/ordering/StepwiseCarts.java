package bazar.simulation.ordering;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Lifetime;
import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.CartTable;
import bazar.order.carts.storage.LocalCarts;
import bazar.shared.keys.Base32;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The product's carts. Each call is a step, which runs once although the surrounding work is replayed. */
final class StepwiseCarts extends LocalCarts {
    private static final int ID_BYTES = 16;
    private static final int INCARNATION_BYTES = 10;

    private final Host host;

    StepwiseCarts(Host host, CartTable rows, Lifetime lifetime, OrderParts parts) {
        super(
                rows,
                parts.lifetime(lifetime),
                host.calendar(),
                () -> Duration.between(Instant.EPOCH, host.calendar().instant()).toNanos(),
                () -> new CartId(name(host, ID_BYTES)),
                parts.incarnations(() -> name(host, INCARNATION_BYTES)));
        this.host = host;
    }

    @Override
    public Optional<Cart> find(CartId id) {
        return host.step(() -> super.find(id));
    }

    @Override
    public Cart create() {
        return host.step(super::create);
    }

    @Override
    public Optional<Cart> change(CartId id, Change change) {
        return host.step(() -> super.change(id, change));
    }

    @Override
    public void merge(Cart theirs) {
        host.step(() -> {
            super.merge(theirs);
            return null;
        });
    }

    @Override
    public CartChanges changesAfter(long number, String listener) {
        return host.step(() -> super.changesAfter(number, listener));
    }

    @Override
    public void beginAnew() {
        host.step(() -> {
            super.beginAnew();
            return null;
        });
    }

    private static String name(Host host, int bytes) {
        byte[] random = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            random[i] = (byte) host.chance().between(Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        return Base32.of(random);
    }
}
