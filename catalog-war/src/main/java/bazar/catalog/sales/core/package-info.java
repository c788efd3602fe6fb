/** The commands that sell books and cancel sales. Read {@link bazar.catalog.sales.core.Sell} first. */
package bazar.catalog.sales.core;
