/**
 * Schema migrations of a node's database, run by Flyway from an explicit list. Start with {@link
 * bazar.shared.schema.Migrations}.
 */
package bazar.shared.schema;
