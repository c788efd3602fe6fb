package bazar.cli.commands;

import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "logs", description = "Shows the log of a node's latest run.")
public final class LogsCommand implements Runnable {
    private static final int POLL_MILLIS = 200;

    @ParentCommand
    private Launcher bazar;

    @Parameters(paramLabel = "NODE", description = "The node's name, as `bazar status` shows it.")
    private String name;

    @Option(names = "-f", description = "Keeps showing new lines until Ctrl-C.")
    private boolean follow;

    @Override
    public void run() {
        Node node = bazar.node(name);
        try {
            Path log = node.log();
            long shown = show(log, 0);
            while (follow && !System.out.checkError()) {
                Thread.sleep(POLL_MILLIS);
                Path current = node.log();
                // Each run of a node writes a new log.
                boolean anew = !current.equals(log) || Files.exists(current) && Files.size(current) < shown;
                log = current;
                shown = show(log, anew ? 0 : shown);
            }
        } catch (IOException e) {
            throw new StackException("The log of " + name + " cannot be read: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints the log from an offset and returns the offset at which to continue, both in bytes. */
    private long show(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            if (!follow) {
                throw new StackException(name + " has written no log yet.");
            }
            return 0;
        }
        PrintStream out = System.out;
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            long added = in.transferTo(out);
            out.flush();
            return from + added;
        }
    }
}
