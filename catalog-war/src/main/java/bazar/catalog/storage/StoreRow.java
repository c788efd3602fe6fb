package bazar.catalog.storage;

import bazar.catalog.log.LogPosition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whose data this disk holds, the latest epoch it has heard of, and up to where its rows have been brought. */
@Entity
@Table(name = "store")
public class StoreRow {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "store_id")
    private String storeId;

    private long epoch;

    @Column(name = "applied_lsn")
    private long appliedLsn;

    @Column(name = "applied_hash")
    private String appliedHash;

    protected StoreRow() {}

    StoreRow(String storeId) {
        this.storeId = storeId;
        applied(LogPosition.START);
    }

    String storeId() {
        return storeId;
    }

    void rename(String newId) {
        storeId = newId;
    }

    long epoch() {
        return epoch;
    }

    void hear(long newEpoch) {
        epoch = newEpoch;
    }

    LogPosition applied() {
        return new LogPosition(appliedLsn, appliedHash);
    }

    void applied(LogPosition position) {
        appliedLsn = position.lsn();
        appliedHash = position.hash();
    }
}
