package bazar.catalog.sales;

import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.StoredCancellation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The row of a cancellation. It is written in the same log entry as the copies that return to stock. */
@Entity
public class Cancellation {
    @Id
    @Column(name = "order_id")
    private String orderId;

    private long lsn;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    protected Cancellation() {}

    Cancellation(StoredCancellation stored) {
        orderId = stored.cancellation().orderId();
        lsn = stored.lsn();
        cancelledAt = stored.cancellation().cancelledAt();
    }

    StoredCancellation stored() {
        return new StoredCancellation(lsn, image());
    }

    CancellationImage image() {
        return new CancellationImage(orderId, cancelledAt);
    }
}
