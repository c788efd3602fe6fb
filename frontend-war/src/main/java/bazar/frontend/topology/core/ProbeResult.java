package bazar.frontend.topology.core;

import java.net.URI;
import java.util.Optional;

/**
 * The result of probing a node.
 *
 * @param name the name that the node last gave; before its first answer one made of its place in the list of its kind
 * @param state empty if the node did not answer
 */
public record ProbeResult<T>(URI url, String name, Optional<T> state) {}
