/** The format of a backup: a directory with a manifest and checksums. Start with {@link bazar.stack.backup.Backup}. */
package bazar.stack.backup;
