package bazar.catalog.log;

import bazar.shared.digest.Sha256;
import java.util.HexFormat;

/**
 * One entry of the catalog's hash-chained log.
 *
 * @param epoch of the primary that decided it
 * @param lsn one more than that of the previous entry
 * @param previousHash hash of the previous entry; empty for the first
 * @param hash SHA-256 of all other fields
 * @param changes the {@link Changes} as JSON, kept byte for byte so that the hash holds on every replica
 */
public record LogEntry(long epoch, long lsn, String previousHash, String hash, String changes) {
    static LogEntry of(long epoch, long lsn, String previousHash, String changes) {
        return new LogEntry(epoch, lsn, previousHash, hashOf(epoch, lsn, previousHash, changes), changes);
    }

    public LogPosition position() {
        return new LogPosition(lsn, hash);
    }

    public boolean follows(LogPosition position) {
        return lsn == position.lsn() + 1 && previousHash.equals(position.hash());
    }

    /** Returns false for an entry that was damaged in transit or on disk. */
    public boolean intact() {
        return hash.equals(hashOf(epoch, lsn, previousHash, changes));
    }

    private static String hashOf(long epoch, long lsn, String previousHash, String changes) {
        byte[] sha256 = Sha256.of(epoch + "\n" + lsn + "\n" + previousHash + "\n" + changes);
        return HexFormat.of().formatHex(sha256);
    }
}
