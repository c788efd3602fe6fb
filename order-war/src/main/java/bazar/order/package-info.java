/**
 * The order server. Constructors without parameters, and the visibility of REST client interfaces, serve the proxies of
 * CDI and of the REST client.
 */
package bazar.order;
