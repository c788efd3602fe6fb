package bazar.frontend.lease.core;

import bazar.shared.keys.Key;
import java.util.List;

/**
 * An invalidation, which the primary sends before it commits a write.
 *
 * @param holder the process that it is meant for
 * @param store id of the store that it concerns
 * @param epoch of the primary, at least 1
 * @param lsn the LSN of the write: the new floor of what it touches
 * @param keys names of the keys that the write touches; {@code *} stands for all
 */
public record Invalidation(String holder, String store, long epoch, long lsn, List<String> keys) {
    public List<Key> touched() {
        return keys.stream().map(Key::new).toList();
    }
}
