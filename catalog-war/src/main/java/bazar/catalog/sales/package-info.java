/** Sales and their cancellations: the requests, the rows, and the feed that the order servers follow. */
package bazar.catalog.sales;
