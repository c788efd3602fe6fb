/**
 * Sales and their cancellations: the commands, the rows, and the feed that the order servers follow. Read {@link
 * bazar.catalog.sales.Sell} first.
 */
package bazar.catalog.sales;
