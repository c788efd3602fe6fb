/**
 * What requests and answers of a frontend have in common: idempotency keys ({@link bazar.frontend.http.KeyFilter}), reads
 * of a client's own writes ({@link bazar.frontend.http.LeastAsOfFilter}), requests without a body, and the responses made
 * of cached answers.
 */
package bazar.frontend.http;
