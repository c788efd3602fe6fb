/**
 * The nodes of a store as processes of this machine: their ports, settings, start, shutdown, data and status. It alone
 * knows the topology. Start with {@link bazar.stack.Stack}.
 */
package bazar.stack;
