package bazar.order.carts;

import bazar.order.catalog.Book;
import bazar.order.catalog.Books;
import bazar.shared.problem.Unavailable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Reads the books of a cart from the catalog: a few one after another, many in parallel. */
@ApplicationScoped
public class CurrentBooks {
    private static final int FEW = 8;
    private static final int PARTS = 4;
    private static final int PATIENCE_SECONDS = 2;

    private final Books books;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    public CurrentBooks(Books books) {
        this.books = books;
    }

    protected CurrentBooks() {
        this(null);
    }

    /**
     * @return the existing books, by id
     * @throws Unavailable if the catalog does not answer for all of them
     */
    Map<Long, Book> find(List<Long> ids) {
        return ids.size() <= FEW ? read(ids) : readInParts(ids);
    }

    private Map<Long, Book> readInParts(List<Long> ids) {
        List<Callable<Map<Long, Book>>> parts = new ArrayList<>();
        int size = (ids.size() + PARTS - 1) / PARTS;
        for (int from = 0; from < ids.size(); from += size) {
            List<Long> part = ids.subList(from, Math.min(from + size, ids.size()));
            parts.add(() -> read(part));
        }
        Map<Long, Book> found = new HashMap<>();
        try {
            for (Future<Map<Long, Book>> part : executor.invokeAll(parts, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                found.putAll(part.get());
            }
            return found;
        } catch (ExecutionException | CancellationException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private Map<Long, Book> read(List<Long> ids) {
        Map<Long, Book> found = new HashMap<>();
        for (long id : ids) {
            books.find(id).ifPresent(book -> found.put(id, book));
        }
        return found;
    }

    private static Unavailable unavailable(Exception e) {
        return new Unavailable("The catalog cannot answer now.", e);
    }
}
