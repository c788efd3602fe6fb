/**
 * The frontend's client of the order servers. Read {@link bazar.frontend.ordering.Ordering} first, then {@link
 * bazar.frontend.ordering.Write}.
 */
package bazar.frontend.ordering;
