package bazar.catalog.sales;

import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredSale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sales on this node's disk. */
@ApplicationScoped
public class Sales {
    /** Line by line in one query, without entities, whose lines would be asked for sale by sale. */
    private static final String SOLD_LINES = """
            SELECT NEW bazar.catalog.sales.SoldLine(
                s.orderId, s.lsn, s.soldAt, s.cartId, l.bookId, l.title, l.quantity, l.price)
            FROM Sale s JOIN s.lines l""";

    @PersistenceContext
    private EntityManager entities;

    public Optional<SaleImage> find(String orderId) {
        return Optional.ofNullable(entities.find(Sale.class, orderId)).map(Sale::image);
    }

    /** The order that this cart was sold under. */
    public Optional<String> orderOfCart(String cartId) {
        return entities.createQuery("SELECT s.orderId FROM Sale s WHERE s.cartId = :cartId", String.class)
                .setParameter("cartId", cartId)
                .getResultStream()
                .findFirst();
    }

    /** In order of their order ids, at most so many. */
    public List<StoredSale> after(String orderId, int limit) {
        List<String> page = entities.createQuery(
                        "SELECT s.orderId FROM Sale s WHERE s.orderId > :orderId ORDER BY s.orderId", String.class)
                .setParameter("orderId", orderId)
                .setMaxResults(limit)
                .getResultList();
        return page.isEmpty() ? List.of() : between(page.get(0), page.get(page.size() - 1));
    }

    /** Those of the entries after one LSN, up to the other, in order of these. */
    List<StoredSale> between(long after, long upTo) {
        return joined(entities.createQuery(
                        SOLD_LINES + " WHERE s.lsn > :after AND s.lsn <= :upTo ORDER BY s.lsn, s.orderId, INDEX(l)",
                        SoldLine.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo));
    }

    private List<StoredSale> between(String first, String last) {
        return joined(entities.createQuery(
                        SOLD_LINES + " WHERE s.orderId >= :first AND s.orderId <= :last ORDER BY s.orderId, INDEX(l)",
                        SoldLine.class)
                .setParameter("first", first)
                .setParameter("last", last));
    }

    private static List<StoredSale> joined(TypedQuery<SoldLine> lines) {
        Map<String, StoredSale> sales = new LinkedHashMap<>();
        lines.getResultStream().forEach(line -> sales.merge(line.orderId(), line.sale(), SoldLine::joined));
        return List.copyOf(sales.values());
    }

    /** Writes the sale that a log entry records; within the transaction that writes the entry. */
    public void add(StoredSale sale) {
        entities.persist(new Sale(sale));
    }
}
