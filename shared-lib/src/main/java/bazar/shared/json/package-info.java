/**
 * A strict reader of JSON bodies as records. {@link bazar.shared.json.StrictJson} states its rules; each {@code
 * ValueReader} reads the values of one type.
 */
package bazar.shared.json;
