package bazar.frontend.cache.core;

import bazar.shared.keys.Key;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stores entries in a map. A test can set what happens just after the next read. */
public final class MapEntries implements EntryStore {
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private volatile Runnable afterNextGet = () -> {};

    void afterNextGet(Runnable event) {
        afterNextGet = event;
    }

    @Override
    public Entry get(Key key) {
        Entry entry = entries.get(key);
        Runnable event = afterNextGet;
        afterNextGet = () -> {};
        event.run();
        return entry;
    }

    @Override
    public void put(Key key, Entry entry) {
        entries.put(key, entry);
    }

    @Override
    public void remove(Key key) {
        entries.remove(key);
    }

    @Override
    public void clear() {
        entries.clear();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
