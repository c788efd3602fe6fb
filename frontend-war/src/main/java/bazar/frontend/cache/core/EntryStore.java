package bazar.frontend.cache.core;

import bazar.shared.keys.Key;

/** Where cached entries lie. It may forget any of them at any time, and decides nothing. */
public interface EntryStore {
    /** Null when there is none. */
    Entry get(Key key);

    void put(Key key, Entry entry);

    void remove(Key key);

    void clear();
}
