package bazar.catalog.writer.core;

import bazar.shared.keys.Key;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys that an entry touches; {@link Key#ALL} once they would not fit into one invalidation. */
final class TouchedKeys {
    /** A frontend takes a body of 64 KiB; these fit even if each character has to be escaped. */
    private static final int MAX_BYTES = 30_000;

    private final Set<String> names = new LinkedHashSet<>();
    private int bytes;

    void add(Key key) {
        if (names.add(key.name())) {
            bytes += key.name().getBytes(StandardCharsets.UTF_8).length;
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    List<String> names() {
        return bytes > MAX_BYTES ? List.of(Key.ALL.name()) : List.copyOf(names);
    }
}
