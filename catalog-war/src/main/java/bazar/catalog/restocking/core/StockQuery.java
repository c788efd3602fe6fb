package bazar.catalog.restocking.core;

import java.util.List;

/** Finds the books that run short. */
@FunctionalInterface
public interface StockQuery {
    /** Returns ids above {@code afterId} whose stock is below {@code copies}, ascending, at most {@code limit}. */
    List<Long> booksBelow(int copies, long afterId, int limit);
}
