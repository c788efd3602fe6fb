package bazar.order.carts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Dot;
import bazar.order.carts.state.Item;
import bazar.order.carts.state.Lifetime;
import bazar.testing.PackagedWar;
import bazar.testing.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CartTableIT {
    private static final String THERE = "bbbbbbbbbbbbbbbb";
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00.123Z");

    @Inject
    private CartTable rows;

    @Resource(lookup = "jdbc/bazar")
    private DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private Sql sql;
    private LocalCarts carts;

    @Deployment
    static WebArchive order() {
        return PackagedWar.with(CartTableIT.class);
    }

    @BeforeEach
    void clear() {
        sql = new Sql(database);
        sql.run("DELETE FROM carts", "DELETE FROM cart_progress", "DELETE FROM cart_numbering");
        carts = cartsAt(NOW);
    }

    @Test
    void aCartIsReadBackAsItWasStored() {
        Cart cart = carts.create();
        put(cart, 2, 3, "Bücher, \"Büsche\" & 📖");
        Cart bought = carts.change(idOf(cart), (now, dot, at) -> now.close("qp4wprb4s6wqgkrabnmsjh6qoy", dot, at))
                .orElseThrow();

        assertThat(cartsAt(NOW).find(idOf(cart))).contains(bought);
        assertThat(bought.lines())
                .singleElement()
                .returns("Bücher, \"Büsche\" & 📖", Item::title)
                .returns(new BigDecimal("50.00"), Item::price);
    }

    @Test
    void aCartAsFullAsItCanBecomeIsReadBackToo() {
        Cart cart = carts.create();
        for (int book = 1; book <= 200; book++) {
            put(cart, book, 1, "x".repeat(200));
        }

        assertThat(cartsAt(NOW).find(idOf(cart)).orElseThrow().lines()).hasSize(200);
    }

    @Test
    void numbersGoOnAfterARestartUnderTheSameName() {
        carts.create();
        LocalCarts restarted = cartsAt(NOW);
        restarted.create();

        assertThat(restarted.head()).isEqualTo(2);
        assertThat(sql.rows("SELECT last_number FROM cart_numbering")).containsExactly("2");
    }

    @Test
    void aDiskWithoutANameGetsAnotherAndItsNumbersGoOn() {
        Cart cart = carts.create();
        String before = sql.rows("SELECT incarnation FROM cart_numbering").get(0);
        sql.run("DELETE FROM cart_numbering");
        LocalCarts restored = cartsAt(NOW);
        restored.create();

        assertThat(sql.rows("SELECT last_number FROM cart_numbering")).containsExactly("2");
        assertThat(sql.rows("SELECT incarnation FROM cart_numbering")).doesNotContain(before);
        assertThat(restored.find(idOf(cart))).contains(cart);
    }

    @Test
    void whatWasHeardAndHowFarThatIsAreStoredTogether() {
        Cart theirs = Cart.create(CartId.random(), new Dot(THERE, 4), NOW);
        carts.receive(new CartChanges(THERE, 0, 4, List.of(theirs)));
        LocalCarts restarted = cartsAt(NOW);

        assertThat(restarted.find(idOf(theirs))).contains(theirs);
        assertThat(restarted.receive(new CartChanges(THERE, 9, 9, List.of())).received())
                .isEqualTo(4);
    }

    @Test
    void changesAreToldInTheOrderOfTheirNumbersButNotToWhomTheyCameFrom() {
        Cart first = carts.create();
        Cart second = carts.create();
        Cart theirs = Cart.create(CartId.random(), new Dot(THERE, 1), NOW);
        carts.receive(new CartChanges(THERE, 0, 1, List.of(theirs)));
        put(first, 1, 1, "A title");

        assertThat(carts.changesAfter(0, "").carts())
                .extracting(Cart::id)
                .containsExactly(second.id(), theirs.id(), first.id());
        assertThat(carts.changesAfter(1, THERE).carts()).extracting(Cart::id).containsExactly(second.id(), first.id());
        assertThat(carts.changesAfter(2, THERE).carts()).extracting(Cart::id).containsExactly(first.id());
    }

    @Test
    void whatIsOldIsForgottenHoweverMuchItIs() {
        for (int i = 0; i < 150; i++) {
            carts.create();
        }
        Cart recent = cartsAt(NOW.plus(Duration.ofDays(1))).create();
        cartsAt(NOW.plus(Duration.ofDays(31))).sweep();

        assertThat(sql.rows("SELECT id FROM carts")).containsExactly(recent.id());
    }

    @Test
    void buyersWhoChangeACartAtTheSameTimeLoseNothing() throws Exception {
        Cart cart = carts.create();
        List<Callable<Void>> changes = new ArrayList<>();
        for (int book = 1; book <= 40; book++) {
            int id = book;
            changes.add(() -> {
                put(cart, id, 1, "A title");
                return null;
            });
        }
        for (Future<Void> change : executor.invokeAll(changes, 60, TimeUnit.SECONDS)) {
            change.get();
        }

        assertThat(carts.find(idOf(cart)).orElseThrow().lines()).hasSize(40);
        assertThat(carts.head()).isEqualTo(41);
    }

    private void put(Cart cart, long book, int quantity, String title) {
        carts.change(
                idOf(cart),
                (now, dot, at) -> now.put(new Item(dot, book, title, new BigDecimal("50.00"), quantity), at));
    }

    private LocalCarts cartsAt(Instant now) {
        LocalCarts opened = new LocalCarts(rows, new Lifetime(Duration.ofDays(30)), Clock.fixed(now, ZoneOffset.UTC));
        opened.open();
        return opened;
    }

    private static CartId idOf(Cart cart) {
        return new CartId(cart.id());
    }
}
