package bazar.frontend.catalog;

import bazar.shared.log.AsOf;

/**
 * What the catalog answers to a read.
 *
 * @param store the store it speaks for; null if it did not say
 * @param asOf what it is current to
 * @param body null when there is no such thing
 */
public record Reply<T>(String store, AsOf asOf, T body) {}
