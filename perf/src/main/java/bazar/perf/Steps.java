package bazar.perf;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The steps of all visitors in the order in which they are taken, without end. The same seed over the same books gives the same steps;
 * which visitor takes which is up to the moment.
 */
final class Steps implements Iterator<Map<String, Object>> {
    static final String STEP = "step";
    static final String BOOK = "book";
    static final String TOPIC = "topic";

    /** Of four requests that do not buy one searches: who found a list looks at several books in it. */
    private static final double SEARCHES = 0.25;

    private final List<Book> books;
    private final double purchases;
    private final Zipf popularity;
    private final Random random;

    /**
     * @param books the most popular first
     * @param purchases the share of steps that buy, 0 to 1
     */
    Steps(List<Book> books, double purchases, long seed) {
        this.books = List.copyOf(books);
        this.purchases = purchases;
        this.popularity = new Zipf(books.size());
        this.random = new Random(seed);
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Map<String, Object> next() {
        Book book = books.get(popularity.rankOf(random.nextDouble()));
        return Map.of(STEP, nextStep(), BOOK, book.id(), TOPIC, Store.segment(book.topic()));
    }

    private Step nextStep() {
        if (random.nextDouble() < purchases) {
            return Step.BUY;
        }
        return random.nextDouble() < SEARCHES ? Step.SEARCH : Step.LOOK;
    }
}
