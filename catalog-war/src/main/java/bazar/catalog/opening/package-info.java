/**
 * The opening of a new store on an empty disk, once no other disk is known to hold one. Read {@link
 * bazar.catalog.opening.StoreBootstrap} first.
 */
package bazar.catalog.opening;
