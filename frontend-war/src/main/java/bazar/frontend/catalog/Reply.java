package bazar.frontend.catalog;

import bazar.shared.log.AsOf;

/**
 * The catalog's answer to a read.
 *
 * @param store id of the store that answered; null if the answer does not name it
 * @param asOf what it is current to
 * @param body null if nothing was found
 */
public record Reply<T>(String store, AsOf asOf, T body) {}
