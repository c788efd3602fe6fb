/**
 * TCP proxies between the nodes of a store on one machine, which can cut a node off. Start with
 * {@link bazar.prove.network.Network}.
 */
package bazar.prove.network;
