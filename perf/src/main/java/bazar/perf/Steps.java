package bazar.perf;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The endless sequence of the steps of all visitors. The same seed and books give the same sequence. Which visitor
 * takes which step depends on timing.
 */
final class Steps implements Iterator<Map<String, Object>> {
    static final String STEP = "step";
    static final String BOOK = "book";
    static final String TOPIC = "topic";

    /** The share of searches among the steps that do not buy: a visitor looks at several books of a list. */
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
