package bazar.frontend.cache.core;

import bazar.shared.log.AsOf;

/**
 * The catalog's answer for a key.
 *
 * @param store id of the store that answered; null if the answer does not name it
 * @param asOf what it is current to
 * @param document null if the key has no value
 */
public record Reading(String store, AsOf asOf, Document document) {}
