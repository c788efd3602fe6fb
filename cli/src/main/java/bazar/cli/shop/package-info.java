/** A customer's requests to the store. */
package bazar.cli.shop;
