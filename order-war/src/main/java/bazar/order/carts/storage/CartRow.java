package bazar.order.carts.storage;

import bazar.order.carts.state.Cart;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "carts")
public class CartRow {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    private String id;

    @Lob
    private String state;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "change_number")
    private long changeNumber;

    private String source;

    protected CartRow() {}

    CartRow(StoredCart stored) {
        id = stored.cart().id();
        take(stored);
    }

    void become(StoredCart stored) {
        take(stored);
    }

    private void take(StoredCart stored) {
        state = JSON.toJson(stored.cart());
        changedAt = stored.cart().changedAt();
        changeNumber = stored.number();
        source = stored.source();
    }

    StoredCart stored() {
        return new StoredCart(JSON.fromJson(state, Cart.class), changeNumber, source);
    }
}
