/** The subcommands of {@code bazar}, each a class. They know {@link bazar.cli.commands.Launcher} only. */
package bazar.cli.commands;
