package bazar.catalog.storage;

import bazar.catalog.log.Checkpoint;
import bazar.catalog.log.LogPosition;
import bazar.catalog.log.MultisetHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;

/**
 * The replica's durable state beside log and rows: its store, the latest epoch it knows, the last applied entry and the
 * digest of all rows.
 */
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

    private String digest;

    /** Addresses, separated by blanks. */
    @Column(name = "in_sync")
    private String inSync = "";

    @Column(name = "readable_from")
    private long readableFrom;

    @Column(name = "last_book_id")
    private long lastBookId;

    /** In nanoseconds. */
    @Column(name = "longest_lease")
    private long longestLease;

    @Column(name = "followed_epoch")
    private long followedEpoch;

    private boolean closed;

    protected StoreRow() {}

    StoreRow(String storeId) {
        this.storeId = storeId;
        applied(LogPosition.START);
        digest(MultisetHash.EMPTY);
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

    Checkpoint head() {
        return Checkpoint.of(new LogPosition(appliedLsn, appliedHash), digest());
    }

    void applied(LogPosition position) {
        appliedLsn = position.lsn();
        appliedHash = position.hash();
        closed = false;
    }

    boolean hasDigest() {
        return digest != null;
    }

    MultisetHash digest() {
        return MultisetHash.parse(digest);
    }

    void digest(MultisetHash ofAllRows) {
        digest = ofAllRows.toString();
    }

    List<String> inSync() {
        return inSync.isEmpty() ? List.of() : List.of(inSync.split(" "));
    }

    void inSync(List<String> addresses) {
        inSync = String.join(" ", addresses);
    }

    void close() {
        closed = true;
    }

    /** Returns whether the shutdown was clean and nothing was applied since. */
    boolean reopen() {
        boolean wasClosed = closed;
        closed = false;
        return wasClosed;
    }

    long readableFrom() {
        return readableFrom;
    }

    void readableFrom(long lsn) {
        readableFrom = lsn;
    }

    long lastBookId() {
        return lastBookId;
    }

    void hadBook(long bookId) {
        lastBookId = Math.max(lastBookId, bookId);
    }

    long followedEpoch() {
        return followedEpoch;
    }

    /** Marks the disk as a primary's. */
    void leads() {
        followedEpoch = 0;
    }

    void follows(long newEpoch) {
        hear(newEpoch);
        followedEpoch = newEpoch;
    }

    Duration longestLease() {
        return Duration.ofNanos(longestLease);
    }

    void longestLease(Duration granted) {
        longestLease = granted.toNanos();
    }
}
