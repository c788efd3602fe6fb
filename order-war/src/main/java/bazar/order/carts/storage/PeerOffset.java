package bazar.order.carts.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The offset up to which a peer's changes were received. */
@Entity
@Table(name = "cart_progress")
public class PeerOffset {
    @Id
    private String incarnation;

    private long received;

    protected PeerOffset() {}

    PeerOffset(String incarnation, long received) {
        this.incarnation = incarnation;
        this.received = received;
    }

    long received() {
        return received;
    }
}
