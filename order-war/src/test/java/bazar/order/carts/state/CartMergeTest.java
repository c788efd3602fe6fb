package bazar.order.carts.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Random histories of a cart on several servers, each from a seed. Buyers change the cart on any server, and any server
 * merges the state of any other at any time. The result is compared with one derived from the history itself, without
 * version vectors.
 */
class CartMergeTest {
    private static final int HISTORIES = 3000;
    private static final int STEPS = 30;
    private static final int SERVERS = 3;
    private static final int BOOKS = 4;
    private static final Instant BEGIN = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void mergingIsCommutativeAssociativeAndIdempotent() {
        inEveryHistory(history -> {
            Cart a = history.anyState();
            Cart b = history.anyState();
            Cart c = history.anyState();
            assertThat(a.merge(b)).isEqualTo(b.merge(a));
            assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
            assertThat(a.merge(a)).isEqualTo(a);
            assertThat(a.merge(b).merge(b)).isEqualTo(a.merge(b));
        });
    }

    @Test
    void aCartHoldsWhatWasPutInAndNotRemovedByWhoeverSawIt() {
        inEveryHistory(history -> assertThat(history.servers)
                .allSatisfy(server -> assertThat(quantities(server.cart)).isEqualTo(server.expected())));
    }

    @Test
    void serversThatHeardOfAllChangesHoldTheSame() {
        inEveryHistory(history -> {
            Server all = history.servers.get(0);
            history.servers.forEach(all::hear);
            history.servers.forEach(server -> server.hear(all));

            assertThat(history.servers).extracting(server -> server.cart).containsOnly(all.cart);
        });
    }

    @Test
    void whoseVersionDominatesLearnsNothingMore() {
        inEveryHistory(history -> {
            Cart last = history.anyState();
            assertThat(history.states)
                    .filteredOn(state -> last.version().dominates(state.version()))
                    .allSatisfy(state -> assertThat(last.merge(state)).isEqualTo(last));
        });
    }

    private static void inEveryHistory(Consumer<History> rule) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            try {
                rule.accept(new History(seed));
            } catch (AssertionError e) {
                throw new AssertionError("In the history of seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static Map<Long, Integer> quantities(Cart cart) {
        Map<Long, Integer> quantities = new TreeMap<>();
        cart.lines().forEach(line -> quantities.put(line.bookId(), line.quantity()));
        return quantities;
    }

    /** A change, with all the changes that its server had seen before. */
    private static final class Change {
        private final long bookId;
        private final int quantity;
        private final boolean isDeletion;
        private final List<Change> seen;

        Change(long bookId, int quantity, boolean isDeletion, List<Change> seen) {
            this.bookId = bookId;
            this.quantity = quantity;
            this.isDeletion = isDeletion;
            this.seen = List.copyOf(seen);
        }

        boolean replaces(Change other) {
            return bookId == other.bookId && seen.contains(other);
        }
    }

    private static final class Server {
        private final String incarnation;
        private final List<Change> seen = new ArrayList<>();
        private Cart cart;
        private long number;

        Server(int index, Cart cart) {
            this.incarnation = Character.toString('b' + index).repeat(16);
            this.cart = cart;
        }

        void put(long bookId, int quantity, Instant now) {
            note(bookId, quantity, false);
            cart = cart.put(new Item(dot(), bookId, "A title", BigDecimal.TEN, quantity), now);
        }

        void remove(long bookId, Instant now) {
            note(bookId, 0, false);
            cart = cart.remove(bookId, dot(), now);
        }

        void delete(Instant now) {
            note(0, 0, true);
            cart = cart.delete(dot(), now);
        }

        void hear(Server other) {
            other.seen.stream().filter(change -> !seen.contains(change)).forEach(seen::add);
            cart = cart.merge(other.cart);
        }

        /** Returns the largest quantity of each book among those that no later change has replaced. */
        Map<Long, Integer> expected() {
            Map<Long, Integer> quantities = new TreeMap<>();
            if (seen.stream().noneMatch(change -> change.isDeletion)) {
                seen.stream()
                        .filter(change -> change.quantity > 0)
                        .filter(change -> seen.stream().noneMatch(later -> later.replaces(change)))
                        .forEach(change -> quantities.merge(change.bookId, change.quantity, Math::max));
            }
            return quantities;
        }

        private void note(long bookId, int quantity, boolean isDeletion) {
            seen.add(new Change(bookId, quantity, isDeletion, seen));
        }

        /** Numbers do not always increase by one, because a server counts the changes of all its carts together. */
        private Dot dot() {
            number += 1 + number % 3;
            return new Dot(incarnation, number);
        }
    }

    private static final class History {
        private final Random random;
        private final List<Server> servers = new ArrayList<>();
        private final List<Cart> states = new ArrayList<>();

        History(long seed) {
            random = new Random(seed);
            Cart created = Cart.create(CartId.random(), new Dot("a".repeat(16), 1), BEGIN);
            for (int i = 0; i < SERVERS; i++) {
                servers.add(new Server(i, created));
            }
            for (int step = 0; step < STEPS; step++) {
                Server server = servers.get(random.nextInt(SERVERS));
                act(server, BEGIN.plusSeconds(random.nextInt(STEPS)));
                states.add(server.cart);
            }
        }

        Cart anyState() {
            return states.get(random.nextInt(states.size()));
        }

        private void act(Server server, Instant now) {
            long bookId = 1 + random.nextInt(BOOKS);
            int chance = random.nextInt(100);
            if (server.cart.deleted() || chance < 40) {
                server.hear(servers.get(random.nextInt(SERVERS)));
            } else if (chance < 75) {
                server.put(bookId, 1 + random.nextInt(10), now);
            } else if (chance < 98) {
                server.remove(bookId, now);
            } else if (chance < 99) {
                server.delete(now);
            } else {
                server.cart = server.cart.close("order-" + random.nextInt(2), server.dot(), now);
            }
        }
    }
}
