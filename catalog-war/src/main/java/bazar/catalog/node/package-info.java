/**
 * The role of this node: its start, the epochs of a primary, health and the store's state. Read {@link
 * bazar.catalog.node.CatalogNode} first, then {@link bazar.catalog.node.Primary}.
 */
package bazar.catalog.node;
