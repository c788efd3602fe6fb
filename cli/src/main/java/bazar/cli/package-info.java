/**
 * The command {@code bazar}. {@link bazar.cli.Main} builds it of its subcommands and maps failures to messages and exit
 * codes.
 */
package bazar.cli;
