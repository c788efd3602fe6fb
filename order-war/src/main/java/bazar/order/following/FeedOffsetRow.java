package bazar.order.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whose sales this log follows, and up to where it has them all. */
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

    /** Of two pages that were asked for at the same time the shorter one may come last. */
    void upTo(long newLsn) {
        lsn = Math.max(lsn, newLsn);
    }
}
