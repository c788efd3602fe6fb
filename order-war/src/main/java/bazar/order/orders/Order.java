package bazar.order.orders;

import bazar.order.catalog.Sale;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An entry of the order log: what was bought and when. Made from the catalog's sale, it never changes, but that it may be cancelled,
 * and is never deleted.
 */
@Entity
@Table(name = "orders")
public class Order {
    @Id
    private String id;

    @Column(name = "sold_at")
    private Instant soldAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "order_lines", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_number")
    private List<OrderLine> lines;

    protected Order() {}

    private Order(String id, Instant soldAt, Instant cancelledAt, List<OrderLine> lines) {
        this.id = id;
        this.soldAt = soldAt;
        this.cancelledAt = cancelledAt;
        this.lines = lines;
    }

    public static Order of(Sale sale) {
        List<OrderLine> lines = new ArrayList<>();
        for (Sale.Line line : sale.lines()) {
            lines.add(new OrderLine(line.bookId(), line.title(), line.quantity(), line.price()));
        }
        return new Order(sale.orderId(), sale.soldAt(), sale.cancelledAt(), lines);
    }

    public String id() {
        return id;
    }

    /** The moment the catalog decided the sale. */
    public Instant soldAt() {
        return soldAt;
    }

    /** The moment the catalog decided that it is cancelled; null if it did not. */
    public Instant cancelledAt() {
        return cancelledAt;
    }

    void cancel(Instant at) {
        cancelledAt = at;
    }

    public List<OrderLine> lines() {
        return Collections.unmodifiableList(lines);
    }
}
