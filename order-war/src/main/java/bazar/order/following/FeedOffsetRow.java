package bazar.order.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The store that this log follows, and the LSN up to which all its sales are here. */
@Entity
@Table(name = "followed_store")
public class FeedOffsetRow {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "store_id")
    private String store;

    private long lsn;

    protected FeedOffsetRow() {}

    FeedOffsetRow(String store) {
        this.store = store;
    }

    FeedOffset position() {
        return new FeedOffset(store, lsn);
    }

    /** Never goes back: of two concurrently requested pages, the shorter may arrive last. */
    void upTo(long newLsn) {
        lsn = Math.max(lsn, newLsn);
    }
}
