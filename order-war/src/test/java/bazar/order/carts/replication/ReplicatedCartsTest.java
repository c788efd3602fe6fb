package bazar.order.carts.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Lifetime;
import bazar.order.carts.state.VersionVector;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.carts.storage.MemoryCartTable;
import bazar.shared.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplicatedCartsTest {
    private final LocalCarts here = open();
    private final LocalCarts there = open();
    private final Other other = new Other();
    private final ReplicatedCarts shared = new ReplicatedCarts(here, other);

    @Test
    void whatChangesHereTheOthersAreTold() {
        Cart cart = shared.create();
        remove(cart);

        assertThat(other.told).isEqualTo(2);
    }

    @Test
    void aCartThatIsNotKnownHereIsAskedFor() {
        Cart cart = there.create();

        assertThat(shared.find(idOf(cart))).contains(cart);
        assertThat(remove(cart)).isNotEqualTo(cart);
    }

    @Test
    void thereIsNoCartOnlyIfAllDenyIt() {
        assertThat(shared.find(CartId.random())).isEmpty();
        other.isAway = true;

        assertThatThrownBy(() -> shared.find(CartId.random())).isInstanceOf(Unavailable.class);
    }

    @Test
    void nobodyIsAskedForACartThatIsKnownHere() {
        other.isAway = true;
        Cart cart = shared.create();

        assertThat(shared.find(idOf(cart))).contains(cart);
        assertThat(shared.find(idOf(cart), cart.version())).contains(cart);
    }

    @Test
    void changesThatTheBuyerHasSeenAreAskedFor() {
        Cart cart = shared.create();
        there.merge(cart);
        VersionVector seen = there.change(idOf(cart), (now, dot, at) -> now.remove(1, dot, at))
                .orElseThrow()
                .version();

        assertThat(shared.find(idOf(cart), seen)).get().returns(seen, Cart::version);
    }

    @Test
    void withoutWhatTheBuyerHasSeenNothingIsAnswered() {
        Cart cart = shared.create();
        there.merge(cart);
        VersionVector seen = there.change(idOf(cart), (now, dot, at) -> now.remove(1, dot, at))
                .orElseThrow()
                .version();
        other.isAway = true;

        assertThatThrownBy(() -> shared.find(idOf(cart), seen)).isInstanceOf(Unavailable.class);
    }

    private Cart remove(Cart cart) {
        return shared.change(idOf(cart), (now, dot, at) -> now.remove(1, dot, at))
                .orElseThrow();
    }

    private static LocalCarts open() {
        LocalCarts carts = new LocalCarts(new MemoryCartTable(), new Lifetime(Duration.ofDays(30)), Clock.systemUTC());
        carts.open();
        return carts;
    }

    private static CartId idOf(Cart cart) {
        return new CartId(cart.id());
    }

    /** The only peer. */
    private final class Other extends Peers {
        private boolean isAway;
        private int told;

        @Override
        public void tell() {
            told++;
        }

        @Override
        public boolean ask(CartId id) {
            if (!isAway) {
                there.find(id).ifPresent(here::merge);
            }
            return !isAway;
        }
    }
}
