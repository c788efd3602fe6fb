package bazar.catalog.sales;

import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.StoredCancellation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The cancellations on this node's disk. */
@ApplicationScoped
public class Cancellations {
    @PersistenceContext
    private EntityManager entities;

    public Optional<CancellationImage> find(String orderId) {
        return Optional.ofNullable(entities.find(Cancellation.class, orderId)).map(Cancellation::image);
    }

    /** Returns at most {@code limit} cancellations with a greater order id, in the order of their order ids. */
    public List<StoredCancellation> after(String orderId, int limit) {
        return entities.createQuery(
                        "SELECT c FROM Cancellation c WHERE c.orderId > :orderId ORDER BY c.orderId",
                        Cancellation.class)
                .setParameter("orderId", orderId)
                .setMaxResults(limit)
                .getResultStream()
                .map(Cancellation::stored)
                .toList();
    }

    /** Returns the cancellations with LSNs above {@code after}, up to {@code upTo}, in the order of the log. */
    List<StoredCancellation> between(long after, long upTo) {
        return entities.createQuery(
                        "SELECT c FROM Cancellation c WHERE c.lsn > :after AND c.lsn <= :upTo"
                                + " ORDER BY c.lsn, c.orderId",
                        Cancellation.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultStream()
                .map(Cancellation::stored)
                .toList();
    }

    /** Writes a cancellation, in the transaction that writes its log entry. */
    public void add(StoredCancellation cancellation) {
        entities.flush(); // the sale may be of the same entry, and the foreign key needs it first
        entities.persist(new Cancellation(cancellation));
    }
}
