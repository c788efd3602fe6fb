/**
 * Reads of a client's own writes, by a header or a cookie. Read {@link bazar.frontend.http.LeastAsOfFilter} first.
 */
package bazar.frontend.ownwrites;
