/** The settings of the restocking. */
package bazar.catalog.restocking;
