/** The directories of a store: its home, its installation, its data and its lock. */
package bazar.stack.home;
