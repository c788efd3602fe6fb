/** The store as its nodes report it: status, replicas, backup, restore and the opening with books. */
package bazar.stack.store;
