package bazar.catalog.sales;

import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredSale;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A sale. It is written in the same log entry as the change of stock, never alone and never changed after. */
@Entity
public class Sale {
    @Id
    @Column(name = "order_id")
    private String orderId;

    private long lsn;

    @Column(name = "sold_at")
    private Instant soldAt;

    @Column(name = "cart_id")
    private String cartId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sale_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_number")
    private List<Line> lines;

    protected Sale() {}

    Sale(StoredSale stored) {
        this.orderId = stored.sale().orderId();
        this.lsn = stored.lsn();
        this.soldAt = stored.sale().soldAt();
        this.cartId = stored.sale().cartId();
        this.lines = stored.sale().lines().stream().map(Line::new).toList();
    }

    StoredSale stored() {
        return new StoredSale(lsn, image());
    }

    public SaleImage image() {
        return new SaleImage(
                orderId, soldAt, cartId, lines.stream().map(Line::image).toList());
    }

    @Embeddable
    public static class Line {
        @Column(name = "book_id")
        private long bookId;

        private String title;
        private int quantity;
        private BigDecimal price;

        protected Line() {}

        Line(SaleImage.Line image) {
            bookId = image.bookId();
            title = image.title();
            quantity = image.quantity();
            price = image.price();
        }

        SaleImage.Line image() {
            return new SaleImage.Line(bookId, title, quantity, price);
        }
    }
}
