package bazar.frontend.cache.core;

import bazar.shared.keys.Key;

/** Stores cached entries. It decides nothing, and may lose any entry at any time. */
public interface EntryStore {
    /** Returns null if there is none. */
    Entry get(Key key);

    void put(Key key, Entry entry);

    void remove(Key key);

    void clear();
}
