/** Which nodes a store has, at which ports, and the settings by which they find one another. */
package bazar.stack.topology;
