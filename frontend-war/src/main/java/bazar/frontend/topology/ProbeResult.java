package bazar.frontend.topology;

import java.net.URI;
import java.util.Optional;

/**
 * What was heard of a node that was asked how it is.
 *
 * @param name its own word for itself, now or before; if it has never answered, its place in the list of its kind
 * @param state empty if it did not answer
 */
record ProbeResult<T>(URI url, String name, Optional<T> state) {}
