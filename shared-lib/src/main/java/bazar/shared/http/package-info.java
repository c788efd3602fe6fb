/**
 * Filters that refuse or repair requests which the platform would misread, and the headers they handle. Start with
 * {@link bazar.shared.http.ReadableRequest}.
 */
package bazar.shared.http;
