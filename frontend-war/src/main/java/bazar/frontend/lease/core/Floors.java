package bazar.frontend.lease.core;

import bazar.shared.keys.Key;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least LSN that a cache may still accept, for each key. Floors only rise.
 *
 * <p>The number of floors is bounded: the one raised longest ago is dropped, and the floor of all keys raised to its
 * value. That refuses more than necessary and never less. Reading takes no lock. A reader reads the key's own floor
 * first and the floor of all keys second; dropping changes them in the opposite order. So a value that is missing in
 * the first is found in the second.
 */
public class Floors {
    private final int maxKeys;
    private final Map<Key, Long> ofKeys = new ConcurrentHashMap<>();
    private final Queue<Raise> raises = new ArrayDeque<>();
    private volatile long ofAll;
    private volatile long highest;

    /** @param maxKeys how many keys may have a floor of their own, at least 1 */
    public Floors(int maxKeys) {
        this.maxKeys = maxKeys;
    }

    public long of(Key key) {
        Long own = ofKeys.get(key);
        long all = ofAll;
        return own == null ? all : Math.max(own, all);
    }

    /** Returns the largest LSN that any floor was ever raised to. */
    public long highest() {
        return highest;
    }

    public synchronized void raise(Key key, long lsn) {
        if (key.equals(Key.ALL)) {
            raiseAll(lsn);
        } else if (lsn > of(key)) {
            highest = Math.max(highest, lsn);
            ofKeys.put(key, lsn);
            raises.add(new Raise(key, lsn));
            forgetOldest();
        }
    }

    public synchronized void raiseAll(long lsn) {
        highest = Math.max(highest, lsn);
        ofAll = Math.max(ofAll, lsn);
    }

    private void forgetOldest() {
        while (raises.size() > maxKeys) {
            Raise oldest = raises.remove();
            boolean isLatest = ofKeys.get(oldest.key) == oldest.lsn;
            if (isLatest) {
                raiseAll(oldest.lsn);
                ofKeys.remove(oldest.key);
            }
        }
    }

    private record Raise(Key key, long lsn) {}
}
