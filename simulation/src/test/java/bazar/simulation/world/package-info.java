/**
 * A deterministic world for programs that run on several machines: virtual time, hosts, processes, clocks and a network
 * with faults. Start with {@link bazar.simulation.world.World} and {@link bazar.simulation.world.Host}.
 */
package bazar.simulation.world;
