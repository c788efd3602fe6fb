package bazar.simulation.cluster;

import bazar.frontend.cache.core.Entry;
import bazar.frontend.cache.core.EntryStore;
import bazar.shared.keys.Key;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The entries of a frontend's cache. A put may take effect late, after other operations of the frontend. */
public final class MapEntries implements EntryStore {
    private static final Duration SLOWEST = Duration.ofMillis(40);

    private final Host host;
    private final boolean isSlow;
    private final Map<Key, Entry> entries = new HashMap<>();

    MapEntries(Host host, boolean isSlow) {
        this.host = host;
        this.isSlow = isSlow;
    }

    @Override
    public Entry get(Key key) {
        return entries.get(key);
    }

    @Override
    public void put(Key key, Entry entry) {
        if (isSlow) {
            host.after(host.chance().between(Duration.ZERO, SLOWEST), () -> entries.put(key, entry));
        } else {
            entries.put(key, entry);
        }
    }

    @Override
    public void remove(Key key) {
        entries.remove(key);
    }

    @Override
    public void clear() {
        entries.clear();
    }
}
