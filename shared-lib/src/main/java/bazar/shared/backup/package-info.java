/**
 * Online backup of a node's Derby database. {@link bazar.shared.backup.OnlineBackup} is the entry point.
 */
package bazar.shared.backup;
