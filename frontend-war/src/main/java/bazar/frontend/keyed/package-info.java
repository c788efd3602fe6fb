/** Idempotency keys: operations that happen once for each key. Read {@link bazar.frontend.http.KeyFilter} first. */
package bazar.frontend.keyed;
