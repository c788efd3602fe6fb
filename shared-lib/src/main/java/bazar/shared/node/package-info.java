/**
 * The life of a node's process: conditions of a start, threads that must not die, and the shutdown hook. A node that
 * cannot work ends by {@link bazar.shared.node.CannotStart}.
 */
package bazar.shared.node;
