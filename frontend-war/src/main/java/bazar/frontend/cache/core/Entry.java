package bazar.frontend.cache.core;

import bazar.shared.log.AsOf;

/**
 * A cached entry.
 *
 * @param asOf what it is current to
 * @param hold number of the grant under which it was loaded
 * @param filledAt milliseconds since 1970
 */
public record Entry(Document document, AsOf asOf, long hold, long filledAt) {}
