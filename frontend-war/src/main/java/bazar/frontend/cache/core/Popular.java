package bazar.frontend.cache.core;

import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.util.function.Function;

/**
 * A popular key.
 *
 * @param catalog loads an answer that reaches the given as-of
 */
public record Popular(Key key, Function<AsOf, Reading> catalog) {}
