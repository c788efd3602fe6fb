package bazar.catalog.restocking;

import java.util.List;

/** Where it is seen which books run short. */
@FunctionalInterface
public interface StockQuery {
    /** The books after this one of which there are fewer copies, in order of their ids, at most so many. */
    List<Long> booksBelow(int copies, long afterId, int limit);
}
