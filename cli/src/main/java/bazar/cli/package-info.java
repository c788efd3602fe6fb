/**
 * The command {@code bazar}. Each subcommand is a class; {@link bazar.cli.Main} maps failures to messages and exit
 * codes.
 */
package bazar.cli;
