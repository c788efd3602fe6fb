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

/** An entry of the order log: what was bought and when. Made from the catalog's sale, it never changes and is never deleted. */
@Entity
@Table(name = "orders")
public class Order {
    @Id
    private String id;

    @Column(name = "sold_at")
    private Instant soldAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "order_lines", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_number")
    private List<OrderLine> lines;

    protected Order() {}

    private Order(String id, Instant soldAt, List<OrderLine> lines) {
        this.id = id;
        this.soldAt = soldAt;
        this.lines = lines;
    }

    static Order of(Sale sale) {
        List<OrderLine> lines = new ArrayList<>();
        for (Sale.Line line : sale.lines()) {
            lines.add(new OrderLine(line.bookId(), line.title(), line.quantity(), line.price()));
        }
        return new Order(sale.orderId(), sale.soldAt(), lines);
    }

    public String id() {
        return id;
    }

    /** The moment the catalog decided the sale. */
    public Instant soldAt() {
        return soldAt;
    }

    public List<OrderLine> lines() {
        return Collections.unmodifiableList(lines);
    }
}
