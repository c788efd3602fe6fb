/**
 * The state of all nodes, for the page that shows it: each node is probed and the answers are merged. Read {@link
 * bazar.frontend.topology.TopologyProbe} first.
 */
package bazar.frontend.topology;
