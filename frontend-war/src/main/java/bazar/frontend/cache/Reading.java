package bazar.frontend.cache;

import bazar.shared.log.AsOf;

/**
 * What the catalog says of a key.
 *
 * @param asOf what it is current to
 * @param document null when there is nothing by this key
 */
public record Reading(AsOf asOf, Document document) {}
