package bazar.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Some copies of one book, with the title and the price they had when they were sold. */
@Embeddable
public class OrderLine {
    @Column(name = "book_id")
    private long bookId;

    private String title;
    private int quantity;
    private BigDecimal price;

    protected OrderLine() {}

    OrderLine(long bookId, String title, int quantity, BigDecimal price) {
        this.bookId = bookId;
        this.title = title;
        this.quantity = quantity;
        this.price = price;
    }

    public long bookId() {
        return bookId;
    }

    public String title() {
        return title;
    }

    public int quantity() {
        return quantity;
    }

    /** Of one copy. */
    public BigDecimal price() {
        return price;
    }
}
