package bazar.order.carts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.order.carts.replication.Peers;
import bazar.order.carts.replication.ReplicatedCarts;
import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Dot;
import bazar.order.carts.state.Item;
import bazar.order.carts.state.Lifetime;
import bazar.order.carts.state.VersionVector;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.carts.storage.MemoryCartTable;
import bazar.order.catalog.Book;
import bazar.order.catalog.Books;
import bazar.order.catalog.Catalog;
import bazar.order.catalog.Reply;
import bazar.order.catalog.Sale;
import bazar.order.catalog.SaleRequest;
import bazar.order.orders.MemoryOrders;
import bazar.order.orders.OrderDetails;
import bazar.order.orders.OrderId;
import bazar.shared.http.Deadline;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import bazar.shared.problem.RemoteProblem;
import bazar.shared.problem.RemoteProblems;
import bazar.shared.problem.Unavailable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutTest {
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");
    private static final Deadline NO_DEADLINE = Deadline.ofHeader(null);

    private final LocalCarts stored =
            new LocalCarts(new MemoryCartTable(), new Lifetime(Duration.ofDays(30)), Clock.systemUTC());
    private final ShelvedBooks books = new ShelvedBooks();
    private final SellingCatalog catalog = new SellingCatalog();
    private final MemoryOrders orders = new MemoryOrders();
    private final SilentPeers peers = new SilentPeers();
    private final CartRules carts = new CartRules(new ReplicatedCarts(stored, peers), books);
    private final Checkout checkout = new Checkout(carts, catalog, orders.log());
    private final OrderId order = newOrder();
    private CartId id;

    @BeforeEach
    void aBuyerHasACart() {
        stored.open();
        id = new CartId(carts.create().id());
    }

    @Test
    void buysAllThatIsInTheCartAndClosesIt() {
        carts.put(id, 7, 1, NO_DEADLINE);
        carts.put(id, 2, 3, NO_DEADLINE);

        Reply<OrderDetails> bought = checkout.buy(id, VersionVector.NONE, order);

        assertThat(catalog.asked)
                .containsExactly(
                        new SaleRequest(List.of(new SaleRequest.Line(2, 3), new SaleRequest.Line(7, 1)), id.text()));
        assertThat(bought.body().orderId()).isEqualTo(order.text());
        assertThat(find().orderId()).isEqualTo(order.text());
    }

    @Test
    void aRepetitionFindsWhatWasBoughtAndAsksNobody() {
        carts.put(id, 2, 3, NO_DEADLINE);
        Reply<OrderDetails> first = checkout.buy(id, VersionVector.NONE, order);
        catalog.isAway = true;

        assertThat(checkout.buy(id, VersionVector.NONE, order).body()).isEqualTo(first.body());
    }

    @Test
    void aRepetitionAtAServerThatLacksTheOrderAsksTheCatalog() {
        carts.put(id, 2, 3, NO_DEADLINE);
        Reply<OrderDetails> first = checkout.buy(id, VersionVector.NONE, order);
        orders.clear();

        assertThat(checkout.buy(id, VersionVector.NONE, order).body()).isEqualTo(first.body());
    }

    @Test
    void aCartIsBoughtOnce() {
        carts.put(id, 2, 3, NO_DEADLINE);
        checkout.buy(id, VersionVector.NONE, order);

        assertThatThrownBy(() -> checkout.buy(id, VersionVector.NONE, newOrder()))
                .isInstanceOf(CartBought.class)
                .hasMessageContaining(order.text());
        assertThatThrownBy(() -> carts.put(id, 7, 1, NO_DEADLINE)).isInstanceOf(CartBought.class);
        assertThatThrownBy(() -> carts.remove(id, 2, NO_DEADLINE)).isInstanceOf(CartBought.class);
        assertThatThrownBy(() -> carts.delete(id, NO_DEADLINE)).isInstanceOf(CartBought.class);
    }

    @Test
    void aCartThatTheCatalogHasSoldIsBoughtWhateverIsKnownHere() {
        carts.put(id, 2, 3, NO_DEADLINE);
        catalog.refusal = RemoteProblems.named("cart-already-sold", 409, "The cart was bought as order x.");

        assertThatThrownBy(() -> checkout.buy(id, VersionVector.NONE, order))
                .isInstanceOf(CartBought.class)
                .hasMessage("The cart was bought as order x.");
    }

    @Test
    void aRepetitionFindsTheSaleThoughTheCartHasChangedSinceAndClosesIt() {
        carts.put(id, 2, 3, NO_DEADLINE);
        SaleRequest lines = new SaleRequest(List.of(new SaleRequest.Line(2, 3)), id.text());
        Reply<Sale> sold = catalog.sell(order.text(), lines);
        carts.put(id, 7, 1, NO_DEADLINE);
        catalog.refusal = RemoteProblems.named("key-reused", 422, "A key stands for one order.");

        assertThat(checkout.buy(id, VersionVector.NONE, order).body().time())
                .isEqualTo(sold.body().soldAt());
        assertThat(find().orderId()).isEqualTo(order.text());
    }

    @Test
    void aRepetitionFindsTheSaleThoughTheCartWasDeletedSince() {
        carts.put(id, 2, 3, NO_DEADLINE);
        catalog.sell(order.text(), new SaleRequest(List.of(new SaleRequest.Line(2, 3)), id.text()));
        carts.delete(id, NO_DEADLINE);

        assertThat(checkout.buy(id, VersionVector.NONE, order).body().orderId()).isEqualTo(order.text());
        assertThat(find().orderId()).isEqualTo(order.text());
    }

    @Test
    void aRepetitionFindsTheSaleThoughTheCartWasEmptiedSince() {
        carts.put(id, 2, 3, NO_DEADLINE);
        catalog.sell(order.text(), new SaleRequest(List.of(new SaleRequest.Line(2, 3)), id.text()));
        carts.remove(id, 2, NO_DEADLINE);

        assertThat(checkout.buy(id, VersionVector.NONE, order).body().orderId()).isEqualTo(order.text());
        assertThat(find().orderId()).isEqualTo(order.text());
    }

    @Test
    void aRepetitionFindsTheSaleThoughWhatTheBuyerHasSeenIsKnownToAServerThatIsAway() {
        Cart seen = carts.put(id, 2, 3, NO_DEADLINE);
        catalog.sell(order.text(), new SaleRequest(List.of(new SaleRequest.Line(2, 3)), id.text()));
        VersionVector more = seen.version().with(new Dot("zzzzzzzzzzzzzzzz", 1));

        assertThat(checkout.buy(id, more, order).body().orderId()).isEqualTo(order.text());
        assertThat(find().orderId()).isEqualTo(order.text());
    }

    @Test
    void aRepetitionFindsTheSaleThoughNoServerKnowsAnyMoreWhatTheBuyerHasSeen() {
        Cart seen = carts.put(id, 2, 3, NO_DEADLINE);
        catalog.sell(order.text(), new SaleRequest(List.of(new SaleRequest.Line(2, 3)), id.text()));
        VersionVector lost = seen.version().with(new Dot("zzzzzzzzzzzzzzzz", 1));
        peers.areAllHeard = true;

        assertThat(checkout.buy(id, lost, order).body().orderId()).isEqualTo(order.text());
        assertThat(find().orderId()).isEqualTo(order.text());
    }

    @Test
    void aRepetitionIsToldTheSameWhenTheOrderWasCancelledSince() {
        carts.put(id, 2, 3, NO_DEADLINE);
        Reply<OrderDetails> first = checkout.buy(id, VersionVector.NONE, order);
        orders.cancel(order.text(), NOW);

        assertThat(checkout.buy(id, VersionVector.NONE, order).body()).isEqualTo(first.body());
    }

    @Test
    void whatNoServerKnowsIsNotBought() {
        Cart seen = carts.put(id, 2, 3, NO_DEADLINE);
        VersionVector invented = seen.version().with(new Dot("zzzzzzzzzzzzzzzz", 1));
        peers.areAllHeard = true;

        assertThatThrownBy(() -> checkout.buy(id, invented, order)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aKeyThatHasBoughtSomethingElseDoesNotBuyACart() {
        Cart before = carts.put(id, 2, 3, NO_DEADLINE);
        catalog.sell(order.text(), SaleRequest.ofOne(7));
        catalog.refusal = RemoteProblems.named("key-reused", 422, "A key stands for one order.");

        assertThatThrownBy(() -> checkout.buy(id, VersionVector.NONE, order)).isSameAs(catalog.refusal);
        assertThat(find()).isEqualTo(before);
    }

    @Test
    void anEmptyCartIsNotBought() {
        assertThatThrownBy(() -> checkout.buy(id, VersionVector.NONE, order)).isInstanceOf(CartEmpty.class);
    }

    @Test
    void aCartThatCouldNotBeSoldStaysAsItIs() {
        Cart before = carts.put(id, 2, 3, NO_DEADLINE);
        catalog.isAway = true;

        assertThatThrownBy(() -> checkout.buy(id, VersionVector.NONE, order)).isInstanceOf(Unavailable.class);
        assertThat(find()).isEqualTo(before);
    }

    @Test
    void aDeletedCartIsGone() {
        carts.delete(id, NO_DEADLINE);
        carts.delete(id, NO_DEADLINE);

        assertThatThrownBy(this::find).isInstanceOf(CartGone.class);
        assertThatThrownBy(() -> carts.put(id, 2, 3, NO_DEADLINE)).isInstanceOf(CartGone.class);
        assertThatThrownBy(() -> checkout.buy(id, VersionVector.NONE, order)).isInstanceOf(CartGone.class);
    }

    @Test
    void aCartTakesNoMoreBooksThanCanBeBoughtAtATime() {
        for (int book = 1; book <= 100; book++) {
            carts.put(id, book, 1, NO_DEADLINE);
        }

        assertThatThrownBy(() -> carts.put(id, 101, 1, NO_DEADLINE)).isInstanceOf(CartFull.class);
        assertThat(carts.put(id, 100, 2, NO_DEADLINE).lines()).hasSize(100);
    }

    @Test
    void aBookThatIsInTheCartKeepsItsPriceAndNeedsNoCatalog() {
        carts.put(id, 2, 3, NO_DEADLINE);
        books.isAway = true;

        assertThat(carts.put(id, 2, 4, NO_DEADLINE).lines())
                .singleElement()
                .returns(4, Item::quantity)
                .returns(new BigDecimal("50.00"), Item::price);
        assertThatThrownBy(() -> carts.put(id, 7, 1, NO_DEADLINE)).isInstanceOf(Unavailable.class);
    }

    @Test
    void aBookThatIsNotThereIsNotPutIn() {
        assertThatThrownBy(() -> carts.put(id, 999, 1, NO_DEADLINE)).isInstanceOf(BookNotFound.class);
    }

    @Test
    void aChangeThatNobodyWaitsForAnyMoreIsNotMade() {
        carts.put(id, 2, 3, NO_DEADLINE);
        Cart before = find();
        Deadline over = new Deadline(NOW);

        assertThatThrownBy(() -> carts.put(id, 7, 1, over)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> carts.remove(id, 2, over)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> carts.delete(id, over)).isInstanceOf(Unavailable.class);

        assertThat(find()).isEqualTo(before);
    }

    private Cart find() {
        return carts.find(id, VersionVector.NONE);
    }

    private static OrderId newOrder() {
        return OrderId.of(OrderId.GUESTS, IdempotencyKey.random());
    }

    /** Has no books above 200. */
    private static final class ShelvedBooks extends Books {
        private boolean isAway;

        @Override
        public Optional<Book> find(long book) {
            if (isAway) {
                throw new Unavailable("away");
            }
            return Optional.of(new Book(book, "Book " + book, "systems", new BigDecimal("50.00"), 10))
                    .filter(known -> known.id() <= 200);
        }
    }

    private static final class SellingCatalog extends Catalog {
        private final Map<String, Sale> sales = new HashMap<>();
        private final List<SaleRequest> asked = new ArrayList<>();
        private boolean isAway;
        private RemoteProblem refusal;

        @Override
        public Reply<Sale> sell(String orderId, SaleRequest request) {
            if (refusal != null) {
                throw refusal;
            }
            if (isAway) {
                throw new Unavailable("away");
            }
            asked.add(request);
            Sale sale = sales.computeIfAbsent(
                    orderId,
                    id -> new Sale(
                            id,
                            NOW,
                            request.cartId(),
                            null,
                            request.lines().stream()
                                    .map(line -> new Sale.Line(
                                            line.bookId(),
                                            "Book " + line.bookId(),
                                            line.quantity(),
                                            new BigDecimal("50.00")))
                                    .toList()));
            return new Reply<>(sale, "1.1", null);
        }

        @Override
        public Optional<Reply<Sale>> sale(String orderId, AsOf least) {
            return Optional.ofNullable(sales.get(orderId)).map(sale -> new Reply<>(sale, "1.1", null));
        }
    }

    private static final class SilentPeers extends Peers {
        private boolean areAllHeard;

        @Override
        public boolean ask(CartId id) {
            return areAllHeard;
        }

        @Override
        public void tell() {
            // no peers
        }
    }
}
