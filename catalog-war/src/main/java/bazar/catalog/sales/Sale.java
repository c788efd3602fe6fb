package bazar.catalog.sales;

import bazar.catalog.log.SaleImage;
import bazar.catalog.log.StoredSale;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.time.Instant;
import java.util.List;

/** The row of a sale. It is written in the same log entry as the change of stock, and never changed. */
@Entity
public class Sale {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @Column(name = "order_id")
    private String orderId;

    private long lsn;

    @Column(name = "sold_at")
    private Instant soldAt;

    @Column(name = "cart_id")
    private String cartId;

    @Lob
    private String lines;

    protected Sale() {}

    Sale(StoredSale stored) {
        this.orderId = stored.sale().orderId();
        this.lsn = stored.lsn();
        this.soldAt = stored.sale().soldAt();
        this.cartId = stored.sale().cartId();
        this.lines = JSON.toJson(stored.sale().lines());
    }

    StoredSale stored() {
        return new StoredSale(lsn, image());
    }

    public SaleImage image() {
        return new SaleImage(orderId, soldAt, cartId, List.of(JSON.fromJson(lines, SaleImage.Line[].class)));
    }
}
