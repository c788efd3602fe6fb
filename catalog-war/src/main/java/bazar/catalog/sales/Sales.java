package bazar.catalog.sales;

import bazar.catalog.log.SaleImage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The sales on this node's disk. */
@ApplicationScoped
public class Sales {
    @PersistenceContext
    private EntityManager entities;

    public Optional<SaleImage> find(String orderId) {
        return Optional.ofNullable(entities.find(Sale.class, orderId)).map(Sale::image);
    }

    /** Writes the sale that a log entry records; within the transaction that writes the entry. */
    public void apply(SaleImage image, long lsn) {
        entities.persist(new Sale(image, lsn));
    }
}
