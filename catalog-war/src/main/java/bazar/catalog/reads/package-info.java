/** What the read gate says in HTTP: the store's header, and the relay to the primary of what is not readable here. */
package bazar.catalog.reads;
