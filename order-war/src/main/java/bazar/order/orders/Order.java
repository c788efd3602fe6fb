package bazar.order.orders;

import bazar.order.catalog.Sale;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/**
 * An entry of the order log, created from the catalog's sale. It is never deleted, and changes only by a cancellation.
 */
@Entity
@Table(name = "orders")
public class Order {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    private String id;

    @Column(name = "sold_at")
    private Instant soldAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Lob
    private String lines;

    protected Order() {}

    private Order(Sale sale) {
        id = sale.orderId();
        soldAt = sale.soldAt();
        cancelledAt = sale.cancelledAt();
        lines = JSON.toJson(sale.lines());
    }

    public static Order of(Sale sale) {
        return new Order(sale);
    }

    public String id() {
        return id;
    }

    /** Returns when the catalog decided the sale. */
    public Instant soldAt() {
        return soldAt;
    }

    /** Returns when the catalog decided the cancellation; null unless the order was cancelled. */
    public Instant cancelledAt() {
        return cancelledAt;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    void cancel(Instant at) {
        cancelledAt = at;
    }

    public List<Sale.Line> lines() {
        return List.of(JSON.fromJson(lines, Sale.Line[].class));
    }
}
