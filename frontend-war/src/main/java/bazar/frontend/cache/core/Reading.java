package bazar.frontend.cache.core;

import bazar.shared.log.AsOf;

/**
 * What the catalog says of a key.
 *
 * @param store the store it speaks for; null if it did not say
 * @param asOf what it is current to
 * @param document null when there is nothing by this key
 */
public record Reading(String store, AsOf asOf, Document document) {}
