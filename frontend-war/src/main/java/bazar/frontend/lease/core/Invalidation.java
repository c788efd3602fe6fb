package bazar.frontend.lease.core;

import bazar.shared.keys.Key;
import java.util.List;

/**
 * What the primary sends before it commits a write.
 *
 * @param holder the process it is meant for
 * @param store the store it speaks for
 * @param epoch of the primary, at least 1
 * @param lsn the write's entry in the log: from now on the floor of what it touches
 * @param keys names of what the write touches; {@code *} stands for all
 */
public record Invalidation(String holder, String store, long epoch, long lsn, List<String> keys) {
    public List<Key> touched() {
        return keys.stream().map(Key::new).toList();
    }
}
