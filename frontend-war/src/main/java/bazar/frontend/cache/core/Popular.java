package bazar.frontend.cache.core;

import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.util.function.Function;

/**
 * What many read.
 *
 * @param catalog asks the catalog for it, to be current to at least this
 */
public record Popular(Key key, Function<AsOf, Reading> catalog) {}
