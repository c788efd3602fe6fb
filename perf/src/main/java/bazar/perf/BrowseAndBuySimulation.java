package bazar.perf;

import java.util.List;

/**
 * Visitors browse and buy. Every purchase must succeed: a refusal is faster than a sale, so a run with sold-out books
 * would measure something else.
 */
public final class BrowseAndBuySimulation extends StoreSimulation {
    public BrowseAndBuySimulation() {
        super(BrowseAndBuySimulation::plan);
    }

    private static Load plan(Settings settings) {
        List<Book> books = new Store(settings.url()).books(settings.topic());
        requireCopies(books, settings.mostVisitors() * Visitors.STEPS);
        Steps steps = new Steps(books, settings.purchases() / 100.0, settings.seed());
        return new Load(Visitors.taking(steps, "browse and buy", settings));
    }

    private static void requireCopies(List<Book> books, long steps) {
        books.stream().filter(book -> book.stock() < steps).findFirst().ifPresent(book -> {
            throw new CannotRun("Book " + book.id() + " has " + book.stock() + " copies, which " + steps
                    + " steps might sell out: open a store with ./bazar reset --books perf/books.csv");
        });
    }
}
