package bazar.cli.commands;

import bazar.stack.store.NodeStatus;
import bazar.stack.store.StackStatus;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "status", description = "Shows the state of every node, and whether the replicas agree.")
public final class StatusCommand implements Runnable {
    private static final String ROW = "%-12s %-9s %5s %8s  %-9s %-10s %5s %6s";

    @ParentCommand
    private Launcher bazar;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Prints JSON, for programs.")
    private boolean json;

    @Override
    public void run() {
        StackStatus status = bazar.stack().status();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(status.toJson());
        } else {
            out.println(
                    String.format(Locale.ROOT, ROW, "NODE", "KIND", "PORT", "PID", "STATE", "ROLE", "EPOCH", "LSN"));
            status.nodes().forEach(node -> out.println(row(node)));
            out.println("mode " + status.mode());
            status.lines().forEach(out::println);
        }
    }

    private static String row(NodeStatus node) {
        return String.format(
                        Locale.ROOT,
                        ROW,
                        node.name(),
                        node.kind(),
                        node.port(),
                        node.pid().map(String::valueOf).orElse("-"),
                        node.state(),
                        node.store().map(store -> store.role()).orElse(""),
                        node.store().map(store -> String.valueOf(store.epoch())).orElse(""),
                        node.store().map(store -> String.valueOf(store.lsn())).orElse(""))
                .stripTrailing();
    }
}
