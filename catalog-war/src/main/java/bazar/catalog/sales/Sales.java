package bazar.catalog.sales;

import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredSale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The sales on this node's disk. */
@ApplicationScoped
public class Sales {
    @PersistenceContext
    private EntityManager entities;

    public Optional<SaleImage> find(String orderId) {
        return Optional.ofNullable(entities.find(Sale.class, orderId)).map(Sale::image);
    }

    /** Returns the order under which the cart was sold. */
    public Optional<String> orderOfCart(String cartId) {
        return entities.createQuery("SELECT s.orderId FROM Sale s WHERE s.cartId = :cartId", String.class)
                .setParameter("cartId", cartId)
                .getResultStream()
                .findFirst();
    }

    /** Returns at most {@code limit} sales with a greater order id, in the order of their order ids. */
    public List<StoredSale> after(String orderId, int limit) {
        return entities.createQuery("SELECT s FROM Sale s WHERE s.orderId > :orderId ORDER BY s.orderId", Sale.class)
                .setParameter("orderId", orderId)
                .setMaxResults(limit)
                .getResultStream()
                .map(Sale::stored)
                .toList();
    }

    /** Returns the sales with LSNs above {@code after}, up to {@code upTo}, in the order of the log. */
    List<StoredSale> between(long after, long upTo) {
        return entities.createQuery(
                        "SELECT s FROM Sale s WHERE s.lsn > :after AND s.lsn <= :upTo ORDER BY s.lsn, s.orderId",
                        Sale.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultStream()
                .map(Sale::stored)
                .toList();
    }

    /** Writes a sale, in the transaction that writes its log entry. */
    public void add(StoredSale sale) {
        entities.persist(new Sale(sale));
    }
}
