/** The nodes of a store as processes. Read {@link bazar.stack.node.Node} first. */
package bazar.stack.node;
