package bazar.catalog.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Pages sales and cancellations in the order of the log. It reads the rows, which outlive the log entries. */
@ApplicationScoped
public class SalesFeed {
    private static final int PAGE = 100;

    private final Sales sales;
    private final Cancellations cancellations;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    public SalesFeed(Sales sales, Cancellations cancellations) {
        this.sales = sales;
        this.cancellations = cancellations;
    }

    protected SalesFeed() {
        this(null, null);
    }

    /**
     * Returns what follows {@code after} up to {@code atMost}. The page ends with the entry of the hundredth sale or of
     * the hundredth cancellation, whichever comes first.
     */
    SalesPage page(long after, long atMost) {
        long upTo = Math.min(endOfPage("Sale", after, atMost), endOfPage("Cancellation", after, atMost));
        return SalesPage.of(sales.between(after, upTo), cancellations.between(after, upTo), upTo);
    }

    private long endOfPage(String rows, long after, long atMost) {
        List<Long> lsns = entities.createQuery(
                        "SELECT r.lsn FROM " + rows + " r WHERE r.lsn > :after AND r.lsn <= :atMost ORDER BY r.lsn",
                        Long.class)
                .setParameter("after", after)
                .setParameter("atMost", atMost)
                .setMaxResults(PAGE)
                .getResultList();
        return lsns.size() < PAGE ? atMost : lsns.get(PAGE - 1);
    }
}
