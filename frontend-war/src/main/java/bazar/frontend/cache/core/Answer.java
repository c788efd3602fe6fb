package bazar.frontend.cache.core;

import bazar.shared.log.AsOf;

/**
 * The answer to a read.
 *
 * @param document null if the key has no value
 * @param ageSeconds time since the cache was filled; 0 unless this is a hit
 */
public record Answer(Source source, Document document, AsOf asOf, long ageSeconds) implements Lookup {
    public enum Source {
        /** From the cache. */
        HIT,
        /** From the catalog, because the cache had no current entry. */
        MISS,
        /** From the catalog, because the cache may not be used now, or not for this request. */
        BYPASS
    }

    public static Answer bypassing(Reading reading) {
        return fromCatalog(Source.BYPASS, reading);
    }

    /** Returns an answer from an in-flight load, the reader's own or a shared one. */
    public static Answer missing(Reading reading) {
        return fromCatalog(Source.MISS, reading);
    }

    private static Answer fromCatalog(Source source, Reading reading) {
        return new Answer(source, reading.document(), reading.asOf(), 0);
    }
}
