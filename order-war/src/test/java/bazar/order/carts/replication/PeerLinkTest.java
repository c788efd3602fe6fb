package bazar.order.carts.replication;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Item;
import bazar.order.carts.state.Lifetime;
import bazar.order.carts.storage.CartChanges;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.carts.storage.MemoryCartTable;
import bazar.order.carts.storage.MergeAck;
import jakarta.ws.rs.ProcessingException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Two order servers that replicate to each other. Messages between them can be lost, and so can their data. */
class PeerLinkTest {
    private final Server here = new Server();
    private final Server there = new Server();
    private final Network network = new Network(there);
    private final PeerLink link = linkTo(network, here);

    @Test
    void whatIsNewIsTold() {
        Cart cart = here.carts.create();
        link.exchange(true);
        here.put(cart, 1);
        link.exchange(false);

        assertThat(there.find(cart)).isEqualTo(here.find(cart));
    }

    @Test
    void nothingIsSaidWhileNothingIsNew() {
        link.exchange(true);
        link.exchange(false);

        assertThat(network.messages).hasSize(1);
    }

    @Test
    void afterAnAbsenceAllIsToldThatWasMissedPageByPage() {
        link.exchange(true);
        network.isDown = true;
        List<Cart> missed = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            missed.add(here.carts.create());
            assertThat(link.exchange(false)).isFalse();
        }

        network.isDown = false;
        assertThat(link.exchange(true)).isTrue();

        assertThat(missed).allSatisfy(cart -> assertThat(there.find(cart)).isEqualTo(cart));
        assertThat(network.messages)
                .allSatisfy(message -> assertThat(message.carts()).hasSizeLessThanOrEqualTo(16));
    }

    @Test
    void whatTheOtherSaidItIsNotToldAgain() {
        here.carts.create();
        link.exchange(true);
        Network back = new Network(here);
        PeerLink backLink = linkTo(back, there);
        backLink.exchange(true);
        back.messages.clear();

        here.carts.create();
        link.exchange(false);
        backLink.exchange(false);

        assertThat(back.messages).isEmpty();
    }

    @Test
    void whatWasHeardThoughTheAnswerWasLostIsToldAgainAndDoesNoHarm() {
        link.exchange(true);
        Cart cart = here.carts.create();
        network.losesAnswers = true;
        assertThat(link.exchange(false)).isFalse();
        network.losesAnswers = false;
        link.exchange(true);

        assertThat(there.find(cart)).isEqualTo(cart);
        assertThat(there.carts.head()).isEqualTo(1);
    }

    @Test
    void whoLostWhatItHadIsToldAllAgain() {
        Cart cart = here.carts.create();
        link.exchange(true);
        network.other = new Server();
        link.exchange(true);

        assertThat(network.other.find(cart)).isEqualTo(cart);
    }

    @Test
    void whoLostWhatItHadIsToldAllAgainThoughAllWasItsOwn() {
        Cart cart = there.carts.create();
        linkTo(new Network(here), there).exchange(true);
        link.exchange(true);
        network.other = new Server();
        link.exchange(true);

        assertThat(network.other.find(cart)).isEqualTo(cart);
    }

    @Test
    void whoIsWokenAllTheTimeSpeaksWithEachHeartbeatAllTheSame() {
        AtomicLong nanos = new AtomicLong();
        Duration hour = Duration.ofHours(1);
        PeerLink woken = new PeerLink("other", here.carts, network, hour, hour, nanos::get);
        woken.exchange(true);

        nanos.addAndGet(hour.toNanos() - 1);
        woken.exchange(false);
        assertThat(network.messages).hasSize(1);

        nanos.addAndGet(1);
        woken.exchange(false);
        assertThat(network.messages).hasSize(2);
    }

    @Test
    void whoIsOnAnOldDiskNumbersItsChangesAnewAndIsHeard() {
        Cart cart = here.carts.create();
        link.exchange(true);
        Server restored = new Server(new MemoryCartTable(here.rows));
        here.put(cart, 1);
        link.exchange(false);

        Network again = new Network(there);
        PeerLink restoredLink = linkTo(again, restored);
        restoredLink.exchange(true);
        restored.put(cart, 2);
        restoredLink.exchange(false);

        assertThat(there.find(cart).lines()).extracting(Item::bookId).containsExactly(1L, 2L);
    }

    @Test
    void nobodyWaitsForWhoIsAway() throws InterruptedException {
        network.isDown = true;
        link.exchange(true);

        link.await(1, inAnHour());

        assertThat(link.isUp()).isFalse();
    }

    @Test
    void whoWaitsIsLetGoWhenTheOtherHasHeard() throws Exception {
        link.exchange(true);
        here.carts.create();
        CountDownLatch letGo = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                link.await(1, inAnHour());
                letGo.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        link.exchange(false);

        assertThat(letGo.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoWaitsIsLetGoWhenTheTimeHasCome() throws InterruptedException {
        link.exchange(true);
        here.carts.create();

        link.await(1, System.nanoTime());

        assertThat(link.isUp()).isTrue();
    }

    /** Holds for every loss of messages and every order of delivery. */
    @Test
    void inTheEndAllServersHaveTheSame() {
        for (long seed = 0; seed < 500; seed++) {
            History history = new History(new Random(seed));
            history.run();
            assertThat(history.statesAtFirst()).as("seed %d", seed).isEqualTo(history.statesAtSecond());
        }
    }

    private static PeerLink linkTo(Network network, Server from) {
        return new PeerLink("other", from.carts, network, Duration.ofHours(1), Duration.ofHours(1), System::nanoTime);
    }

    private static long inAnHour() {
        return System.nanoTime() + Duration.ofHours(1).toNanos();
    }

    private static final class Server {
        private final MemoryCartTable rows;
        private final LocalCarts carts;

        Server() {
            this(new MemoryCartTable());
        }

        Server(MemoryCartTable rows) {
            this.rows = rows;
            this.carts = new LocalCarts(rows, new Lifetime(Duration.ofDays(30)), Clock.systemUTC());
            carts.open();
        }

        void put(Cart cart, long bookId) {
            carts.change(
                    new CartId(cart.id()),
                    (now, dot, at) -> now.put(new Item(dot, bookId, "A title", BigDecimal.TEN, 1), at));
        }

        void remove(Cart cart, long bookId) {
            carts.change(new CartId(cart.id()), (now, dot, at) -> now.remove(bookId, dot, at));
        }

        Cart find(Cart cart) {
            return carts.find(new CartId(cart.id())).orElse(null);
        }
    }

    private static final class Network implements PeerClient {
        private final List<CartChanges> messages = new ArrayList<>();
        private Server other;
        private boolean isDown;
        private boolean losesAnswers;

        Network(Server other) {
            this.other = other;
        }

        @Override
        public MergeAck tell(CartChanges changes) {
            if (isDown) {
                throw new ProcessingException("down");
            }
            messages.add(changes);
            MergeAck mergeAck = other.carts.receive(changes);
            if (losesAnswers) {
                throw new ProcessingException("lost");
            }
            return mergeAck;
        }

        @Override
        public Cart cart(String id) {
            return other.carts.find(new CartId(id)).orElseThrow();
        }

        @Override
        public void close() {}
    }

    private static final class History {
        private static final int STEPS = 60;

        private final Random random;
        private final Server first = new Server();
        private final Server second = new Server();
        private final Network toSecond = new Network(second);
        private final Network toFirst = new Network(first);
        private final PeerLink firstLink = linkTo(toSecond, first);
        private final PeerLink secondLink = linkTo(toFirst, second);
        private final List<Cart> carts = new ArrayList<>();

        History(Random random) {
            this.random = random;
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                step(random.nextBoolean() ? first : second);
            }
            heal();
            firstLink.exchange(true);
            secondLink.exchange(true);
            firstLink.exchange(true);
        }

        List<Cart> statesAtFirst() {
            return carts.stream().map(first::find).toList();
        }

        List<Cart> statesAtSecond() {
            return carts.stream().map(second::find).toList();
        }

        private void step(Server server) {
            int chance = random.nextInt(10);
            if (chance < 2 || carts.isEmpty()) {
                carts.add(server.carts.create());
            } else if (chance < 5) {
                server.put(anyCart(), 1 + random.nextInt(3));
            } else if (chance < 6) {
                server.remove(anyCart(), 1 + random.nextInt(3));
            } else {
                disturb();
                firstLink.exchange(random.nextBoolean());
                secondLink.exchange(random.nextBoolean());
            }
        }

        private Cart anyCart() {
            return carts.get(random.nextInt(carts.size()));
        }

        private void disturb() {
            toFirst.isDown = random.nextInt(4) == 0;
            toSecond.isDown = random.nextInt(4) == 0;
            toFirst.losesAnswers = random.nextInt(4) == 0;
            toSecond.losesAnswers = random.nextInt(4) == 0;
        }

        private void heal() {
            toFirst.isDown = false;
            toSecond.isDown = false;
            toFirst.losesAnswers = false;
            toSecond.losesAnswers = false;
        }
    }
}
