package bazar.frontend.catalog;

import bazar.shared.log.AsOf;

/**
 * What the catalog answers to a read.
 *
 * @param asOf what it is current to
 * @param body null when there is no such thing
 */
public record Reply<T>(AsOf asOf, T body) {}
