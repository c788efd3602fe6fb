package bazar.frontend.cache.core;

import bazar.shared.log.AsOf;

/**
 * What a cache holds of a key.
 *
 * @param asOf what it is current to
 * @param hold number of the grant under which it was read
 * @param filledAt milliseconds since 1970
 */
public record Entry(Document document, AsOf asOf, long hold, long filledAt) {}
