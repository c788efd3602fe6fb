/** The state of every node, put together from the answers of probes. */
package bazar.frontend.topology.core;
