package bazar.order.carts.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Dot;
import bazar.order.carts.state.Item;
import bazar.order.carts.state.Lifetime;
import bazar.shared.problem.OutcomeUnknown;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalCartsTest {
    private static final Lifetime LIFETIME = new Lifetime(Duration.ofDays(30));
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final String THERE = "bbbbbbbbbbbbbbbb";

    private final MemoryCartTable rows = new MemoryCartTable();
    private final LocalCarts carts = cartsAt(NOW);

    @BeforeEach
    void open() {
        carts.open();
    }

    @Test
    void everyChangeGetsTheNextNumber() {
        Cart cart = carts.create();
        put(cart, 1);
        put(carts.create(), 2);

        assertThat(carts.head()).isEqualTo(4);
        assertThat(carts.changesAfter(0, "").carts()).hasSize(2);
        assertThat(carts.changesAfter(3, "").carts()).hasSize(1);
    }

    @Test
    void aChangeThatChangesNothingIsNotStored() {
        Cart cart = carts.create();
        carts.change(idOf(cart), (same, dot, now) -> same);

        assertThat(carts.head()).isEqualTo(1);
    }

    @Test
    void numbersGoOnWhereTheyEnded() {
        Cart cart = carts.create();
        LocalCarts restarted = cartsAt(NOW);
        restarted.open();
        restarted.change(idOf(cart), (same, dot, now) -> same.remove(1, dot, now));

        assertThat(restarted.head()).isEqualTo(2);
        assertThat(restarted.find(idOf(cart)).orElseThrow().version().numbers()).hasSize(1);
    }

    @Test
    void aNumberIsNotGivenAgainThoughItsCommitFailed() {
        LocalCarts failing = new LocalCarts(new FailingRows(), LIFETIME, Clock.fixed(NOW, ZoneOffset.UTC));
        failing.open();

        assertThatThrownBy(failing::create).isInstanceOf(OutcomeUnknown.class);
        assertThat(failing.head()).isEqualTo(1);
    }

    @Test
    void whatAnotherStoredIsMergedAndCountsOnlyWithoutAGap() {
        Cart theirs = cart(1);

        assertThat(carts.receive(changes(0, 1, theirs)).received()).isEqualTo(1);
        assertThat(carts.receive(changes(5, 6, cart(6))).received()).isEqualTo(1);
        assertThat(carts.receive(changes(1, 6, cart(3))).received()).isEqualTo(6);
        assertThat(carts.find(idOf(theirs))).contains(theirs);
        assertThat(carts.head()).isEqualTo(3);
    }

    @Test
    void whatIsKnownAlreadyIsNotStoredAgain() {
        Cart theirs = cart(1);
        carts.receive(changes(0, 1, theirs));
        carts.receive(changes(0, 1, theirs));

        assertThat(carts.head()).isEqualTo(1);
    }

    @Test
    void whoSaidSomethingIsNotToldIt() {
        carts.create();
        carts.receive(changes(0, 1, cart(1)));

        assertThat(carts.changesAfter(1, THERE).carts()).isEmpty();
        assertThat(carts.changesAfter(1, THERE).upTo()).isEqualTo(2);
        assertThat(carts.changesAfter(1, "").carts()).hasSize(1);
    }

    @Test
    void whoHasHeardNothingIsToldAllForItMayHaveLostWhatItSaid() {
        carts.receive(changes(0, 1, cart(1)));

        assertThat(carts.changesAfter(0, THERE).carts()).hasSize(1);
    }

    @Test
    void whatWasMergedFromTwoIsNewsToBoth() {
        Cart ours = carts.create();
        carts.receive(changes(0, 7, ours.put(item(new Dot(THERE, 7), 2), NOW)));
        put(ours, 1);
        carts.receive(changes(7, 8, ours.put(item(new Dot(THERE, 8), 3), NOW)));

        assertThat(carts.changesAfter(0, THERE).carts())
                .singleElement()
                .satisfies(cart -> assertThat(cart.lines()).hasSize(2));
    }

    @Test
    void aCartThatIsSoldIsClosedOnceIfItIsKnown() {
        Cart cart = carts.create();
        carts.close(idOf(cart), "qp4wprb4s6wqgkrabnmsjh6qoy");
        carts.close(idOf(cart), "qp4wprb4s6wqgkrabnmsjh6qoy");
        carts.close(CartId.random(), "hz4bpmimd7gyzebhcng4mjkzka");

        assertThat(carts.find(idOf(cart))).get().returns("qp4wprb4s6wqgkrabnmsjh6qoy", Cart::orderId);
        assertThat(carts.head()).isEqualTo(2);
    }

    @Test
    void anExpiredCartIsRefused() {
        Cart expired = Cart.create(CartId.random(), new Dot(THERE, 1), NOW.minus(Duration.ofDays(30)));

        assertThat(carts.receive(changes(0, 1, expired)).received()).isEqualTo(1);
        assertThat(carts.find(idOf(expired))).isEmpty();
    }

    @Test
    void aDeletedCartDoesNotComeBackFromWhoHasNotHeardOfThat() {
        Cart cart = carts.create();
        carts.change(idOf(cart), (same, dot, now) -> same.delete(dot, now));
        LocalCarts aMonthLater = cartsAt(NOW.plus(Duration.ofDays(30)));
        aMonthLater.open();
        aMonthLater.sweep();
        aMonthLater.receive(changes(0, 1, cart.put(item(new Dot(THERE, 1), 1), NOW.plusSeconds(1))));

        assertThat(aMonthLater.find(idOf(cart))).get().returns(true, Cart::deleted);
    }

    @Test
    void whatIsOldIsForgottenHoweverMuchItIs() {
        for (int i = 0; i < 250; i++) {
            carts.create();
        }
        LocalCarts later = cartsAt(NOW.plus(Duration.ofDays(31)));
        later.open();
        later.sweep();

        assertThat(later.changesAfter(0, "").carts()).isEmpty();
        assertThat(later.head()).isEqualTo(250);
    }

    @Test
    void aClockThatIsSetAheadAgesNothing() {
        AtomicReference<Instant> shown = new AtomicReference<>(NOW);
        AtomicLong nanos = new AtomicLong();
        InstantSource wall = shown::get;
        LocalCarts jumping = new LocalCarts(
                rows, LIFETIME, wall.withZone(ZoneOffset.UTC), nanos::get, CartId::random, () -> "a".repeat(16));
        jumping.open();
        Cart cart = jumping.create();
        Cart theirs = cart(1);

        shown.set(NOW.plus(Duration.ofDays(40)));
        jumping.sweep();
        assertThat(jumping.find(idOf(cart))).isPresent();
        assertThat(jumping.isExpired(cart)).isFalse();
        assertThat(jumping.receive(changes(0, 1, theirs)).received()).isEqualTo(1);
        assertThat(jumping.find(idOf(theirs))).isPresent();

        nanos.set(Duration.ofDays(40).toNanos());
        assertThat(jumping.isExpired(cart)).isTrue();
        jumping.sweep();
        assertThat(jumping.find(idOf(cart))).isEmpty();
    }

    private void put(Cart cart, long bookId) {
        carts.change(idOf(cart), (same, dot, now) -> same.put(item(dot, bookId), now));
    }

    private LocalCarts cartsAt(Instant now) {
        return new LocalCarts(rows, LIFETIME, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Item item(Dot dot, long bookId) {
        return new Item(dot, bookId, "RPCs for Noobs", new BigDecimal("50.00"), 1);
    }

    private static Cart cart(long number) {
        return Cart.create(CartId.random(), new Dot(THERE, number), NOW);
    }

    private static CartChanges changes(long after, long upTo, Cart... carts) {
        return new CartChanges(THERE, after, upTo, List.of(carts));
    }

    private static CartId idOf(Cart cart) {
        return new CartId(cart.id());
    }

    /** Fails every write, as a full disk does. */
    private static final class FailingRows extends CartTable {
        @Override
        public Optional<ChangeSequence> numbering() {
            return Optional.of(new ChangeSequence("aaaaaaaaaaaaaaaa", 0));
        }

        @Override
        public void store(String incarnation, List<StoredCart> carts) {
            throw new PersistenceException("disk full");
        }
    }
}
