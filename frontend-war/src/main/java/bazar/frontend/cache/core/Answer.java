package bazar.frontend.cache.core;

import bazar.shared.log.AsOf;

/**
 * What a reader gets.
 *
 * @param document null when there is nothing by this key
 * @param ageSeconds since the cache was filled; 0 unless it is a hit
 */
public record Answer(Source source, Document document, AsOf asOf, long ageSeconds) implements Lookup {
    /** Where an answer comes from. */
    public enum Source {
        /** The cache. */
        HIT,
        /** The catalog, as the cache had nothing that may be used. */
        MISS,
        /** The catalog, as the cache may not be used now, or is not meant for this request. */
        BYPASS
    }

    /** Straight from the catalog. */
    public static Answer bypassing(Reading reading) {
        return fromCatalog(Source.BYPASS, reading);
    }

    /** From the catalog, as a call of one's own or a shared one has it. */
    public static Answer missing(Reading reading) {
        return fromCatalog(Source.MISS, reading);
    }

    private static Answer fromCatalog(Source source, Reading reading) {
        return new Answer(source, reading.document(), reading.asOf(), 0);
    }
}
