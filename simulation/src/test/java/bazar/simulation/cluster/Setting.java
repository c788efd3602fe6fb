package bazar.simulation.cluster;

import bazar.catalog.log.BookImage;
import bazar.catalog.replication.primary.Acks;
import bazar.simulation.node.Times;
import bazar.simulation.world.Chance;
import bazar.simulation.world.Weather;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The size of a cluster and the faults that it meets, drawn by each seed. A run with all faults at once seldom gets far
 * enough for the rare ones to matter (Groce et al., "Swarm Testing", ISSTA 2012).
 *
 * @param faultEvery the average time between faults
 * @param returners the number of clients that cancel what they bought
 * @param households the number of shared carts
 * @param keepers the number of clients that share a cart
 * @param daysOfCarts the lifetime of a cart after its last change
 * @param lives the settings of a catalog's first process, its second, and so on in turn
 * @param machinesSleep whether machines sleep instead of processes being paused; the time of day is not set back then,
 *     because that would hide a sleep of the same length
 * @param librarians the number of clients that change the books that appear in lists
 */
public record Setting(
        int secondaries,
        int frontends,
        int readers,
        int shoppers,
        Map<Long, Integer> openingStock,
        Weather weather,
        Duration faultEvery,
        int returners,
        int households,
        int keepers,
        int daysOfCarts,
        List<Life> lives,
        boolean machinesSleep,
        int librarians) {
    /** The book whose purchases are cancelled. It is never read, because its stock does not order its states. */
    static final long RETURNED_BOOK = 3;

    /** The books that are put into carts. They are never read, and never sold out. */
    static final List<Long> CART_BOOKS = List.of(11L, 12L, 13L);

    /** The books that appear in lists if there is a librarian. They are never bought. */
    static final List<Long> SHELF = List.of(21L, 22L, 23L);

    static final List<String> TOPICS = List.of("systems", "graphs");

    /**
     * The lease after a restart. Its margin may be larger, but lease and margin together are shorter than the usual
     * ones.
     */
    private static final Duration SHORT_LEASE = Times.LEASE.dividedBy(5);

    private static final Duration LARGEST_MARGIN = Times.MARGIN.plus(Times.MARGIN.dividedBy(2));

    private static final int MOST_COPIES = 40;
    private static final int RETURNED_COPIES = 3;
    private static final int CART_COPIES = 10_000;

    private static final int MOST_SECONDARIES = 2;
    private static final Duration MOST_FAULTS = Duration.ofMillis(150);

    static Setting drawnBy(Chance chance) {
        return new Setting(
                chance.between(1, MOST_SECONDARIES),
                chance.between(1, 3),
                chance.between(2, 4),
                chance.between(1, 3),
                stock(chance),
                weather(chance),
                chance.between(MOST_FAULTS, Duration.ofMillis(1500)),
                chance.happens(0.3) ? 1 : 0,
                chance.happens(0.4) ? 1 : 0,
                chance.between(1, 2),
                chance.happens(0.3) ? 1 : 30,
                lives(chance),
                chance.happens(0.5),
                chance.happens(0.4) ? 1 : 0);
    }

    /**
     * Returns the setting with the most secondaries and faults and with {@code acks=all}, so that secondaries often
     * leave the in-sync set while an entry is in flight.
     */
    public Setting ofBusySecondaries() {
        return new Setting(
                MOST_SECONDARIES,
                frontends,
                readers,
                shoppers,
                openingStock,
                weather,
                MOST_FAULTS,
                returners,
                households,
                keepers,
                daysOfCarts,
                lives.stream().map(Life::waitingForAll).toList(),
                machinesSleep,
                librarians);
    }

    /** @param number the number of the process, from 0 */
    Life life(int number) {
        return lives.get(number % lives.size());
    }

    /** Returns whether reads are linearizable. */
    boolean isFresh() {
        return lives.stream().allMatch(life -> life.acks() == Acks.ALL);
    }

    /** Returns the books with which the store opens. */
    List<BookImage> openingBooks() {
        List<BookImage> books = new ArrayList<>();
        openingStock.forEach(
                (id, copies) -> books.add(new BookImage(id, "Book " + id, "topic", new BigDecimal("30.00"), copies)));
        if (librarians > 0) {
            SHELF.forEach(id -> books.add(Librarian.image(id, 0, TOPICS.get(0))));
        }
        return books;
    }

    /** Returns editions by book id, by topic. */
    Map<String, Map<Long, Integer>> openingShelf() {
        return librarians == 0
                ? Map.of()
                : Map.of(TOPICS.get(0), SHELF.stream().collect(Collectors.toMap(id -> id, id -> 0)));
    }

    /** Returns the topics that are searched. */
    List<String> topics() {
        return librarians == 0 ? List.of() : TOPICS;
    }

    /** Returns the books that are read and bought singly. */
    List<Long> books() {
        return openingStock.keySet().stream()
                .filter(book -> book < RETURNED_BOOK)
                .toList();
    }

    private static Map<Long, Integer> stock(Chance chance) {
        Map<Long, Integer> stock = new TreeMap<>();
        int books = chance.between(1, 2);
        for (long book = 1; book <= books; book++) {
            stock.put(book, chance.happens(0.2) ? 3 : MOST_COPIES);
        }
        stock.put(RETURNED_BOOK, RETURNED_COPIES);
        CART_BOOKS.forEach(book -> stock.put(book, CART_COPIES));
        return stock;
    }

    private static List<Life> lives(Chance chance) {
        boolean isFresh = chance.happens(0.8);
        Life first = new Life(
                Times.LEASE,
                Times.MARGIN,
                isFresh ? Acks.ALL : chance.oneOf(List.of(Acks.ONE, Acks.NONE)),
                logEntries(chance));
        Life second = new Life(
                SHORT_LEASE,
                chance.between(Times.MARGIN, LARGEST_MARGIN),
                isFresh ? Acks.ALL : chance.oneOf(List.of(Acks.values())),
                logEntries(chance));
        return chance.happens(0.5) ? List.of(first) : List.of(first, second);
    }

    private static int logEntries(Chance chance) {
        return chance.happens(0.5) ? 1000 : chance.between(2, 12);
    }

    private static Weather weather(Chance chance) {
        return new Weather(
                chance.oneOf(List.of(0.0, 0.01, 0.05)),
                chance.oneOf(List.of(0.0, 0.02, 0.1)),
                chance.oneOf(List.of(0.0, 0.05, 0.2)),
                chance.oneOf(List.of(Duration.ofMillis(30), Duration.ofMillis(300))));
    }
}
