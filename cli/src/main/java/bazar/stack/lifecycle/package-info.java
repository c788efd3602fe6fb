/** Starts and stops the nodes of a store in order. Read {@link bazar.stack.lifecycle.StartSequence} first. */
package bazar.stack.lifecycle;
