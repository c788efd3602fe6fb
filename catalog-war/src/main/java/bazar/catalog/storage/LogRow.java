package bazar.catalog.storage;

import bazar.catalog.log.LogEntry;
import bazar.catalog.log.MultisetHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Optional;

/** A stored log entry. It is applied if its LSN is at most the store's applied LSN, otherwise pending. */
@Entity
@Table(name = "log_entry")
public class LogRow {
    @Id
    private long lsn;

    private long epoch;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    @Lob
    private String changes;

    private String digest;

    protected LogRow() {}

    LogRow(LogEntry entry) {
        lsn = entry.lsn();
        epoch = entry.epoch();
        previousHash = entry.previousHash();
        hash = entry.hash();
        changes = entry.changes();
    }

    LogEntry entry() {
        return new LogEntry(epoch, lsn, previousHash, hash, changes);
    }

    /**
     * Returns the digest of all rows after the entry; empty while the entry is pending, and where a snapshot was still
     * incomplete.
     */
    Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    void applied(MultisetHash ofAllRows) {
        digest = ofAllRows.toString();
    }
}
