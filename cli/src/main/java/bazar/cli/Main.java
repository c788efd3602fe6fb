package bazar.cli;

import bazar.cli.commands.BackupCommand;
import bazar.cli.commands.BuyCommand;
import bazar.cli.commands.DownCommand;
import bazar.cli.commands.InfoCommand;
import bazar.cli.commands.Launcher;
import bazar.cli.commands.LogsCommand;
import bazar.cli.commands.NodeCommands;
import bazar.cli.commands.ProveCommand;
import bazar.cli.commands.ResetCommand;
import bazar.cli.commands.RestoreCommand;
import bazar.cli.commands.SearchCommand;
import bazar.cli.commands.StatusCommand;
import bazar.cli.commands.UpCommand;
import bazar.cli.shop.Shop;
import bazar.cli.shop.ShopException;
import bazar.stack.Stack;
import bazar.stack.backup.BadBackup;
import bazar.stack.books.BadBooks;
import bazar.stack.files.IoReason;
import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.lifecycle.StartProgress;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import bazar.stack.topology.Scale;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code bazar}. Its exit code is 0 for success, 1 for a failure, and 2 for a usage error. */
@Command(
        name = "bazar",
        description = "Runs a bookstore of replicated, cached and provably consistent servers.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            NodeCommands.Start.class,
            NodeCommands.Stop.class,
            NodeCommands.Kill.class,
            NodeCommands.Pause.class,
            NodeCommands.Resume.class,
            ResetCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SearchCommand.class,
            InfoCommand.class,
            BuyCommand.class,
            ProveCommand.class
        })
public final class Main implements Launcher {
    private final Stack stack;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    Main(Stack stack) {
        this.stack = stack;
    }

    public static void main(String[] args) {
        Stack stack = new Stack(
                new StackHome(home(System.getenv())),
                Installation.in(projectRoot()),
                Topology.standard(Scale.MOST, Scale.MOST, Scale.MOST),
                Scale.STANDARD,
                new StartProgress(System.out::println, Boolean.getBoolean("bazar.terminal")));
        System.exit(commandLine(stack).execute(args));
    }

    /** Returns the store's directory. An empty {@code BAZAR_HOME} counts as unset. */
    static Path home(Map<String, String> environment) {
        String chosen = environment.getOrDefault("BAZAR_HOME", "");
        return chosen.isEmpty() ? projectRoot().resolve("var") : Path.of(chosen);
    }

    private static Path projectRoot() {
        return Path.of(System.getProperty("bazar.root", ".")).toAbsolutePath().normalize();
    }

    static CommandLine commandLine(Stack stack) {
        CommandLine commandLine = new CommandLine(new Main(stack));
        CommandLine.IParameterExceptionHandler misuse = commandLine.getParameterExceptionHandler();
        return commandLine
                .setExecutionStrategy(parsed -> execute(stack, parsed))
                .setExecutionExceptionHandler(Main::fail)
                .setParameterExceptionHandler((e, args) ->
                        e instanceof UnknownNode unknown ? unknown.tell() : misuse.handleParseException(e, args));
    }

    /** Checks the store's directory before every command, so that none touches files of another program. */
    private static int execute(Stack stack, CommandLine.ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        try {
            stack.checkHome();
        } catch (StackException e) {
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), e.getMessage(), e);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public Stack stack() {
        return stack;
    }

    @Override
    public Shop shop() {
        return new Shop(stack.ingress().uri(""));
    }

    @Override
    public Path home() {
        return home(System.getenv());
    }

    @Override
    public Path root() {
        return projectRoot();
    }

    @Override
    public Node node(String name) {
        return stack.node(name).orElseThrow(() -> new UnknownNode(spec.commandLine(), name, stack.nodes()));
    }

    private static int fail(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof StackException
                || e instanceof BadBooks
                || e instanceof BadBackup
                || e instanceof ShopException) {
            commandLine.getErr().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (e instanceof UncheckedIOException io) {
            commandLine.getErr().println(told(io.getCause()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw e;
    }

    private static String told(IOException e) {
        if (e instanceof FileSystemException failure && failure.getFile() != null) {
            String file = failure.getOtherFile() == null ? failure.getFile() : failure.getOtherFile();
            return file + " cannot be read or written: " + IoReason.of(e) + ".";
        }
        return e.getMessage();
    }
}
