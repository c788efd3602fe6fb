/**
 * The catalog as a client sees it. {@link bazar.order.catalog.Catalog} owns retries, timeouts and the classification of
 * failures.
 */
package bazar.order.catalog;
