package bazar.cli;

import bazar.stack.NodeStatus;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "status", description = "Shows how every node is.")
final class StatusCommand implements Runnable {
    private static final String ROW = "%-12s %-9s %5s %8s  %-9s %-10s %5s %6s";

    @ParentCommand
    private Main bazar;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Override
    public void run() {
        List<NodeStatus> nodes = bazar.stack().status();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            nodes.stream().map(NodeStatus::toJson).forEach(array::add);
            out.println(Json.createObjectBuilder().add("nodes", array).build());
        } else {
            out.println(ROW.formatted("NODE", "KIND", "PORT", "PID", "STATE", "ROLE", "EPOCH", "LSN"));
            nodes.forEach(node -> out.println(row(node)));
        }
    }

    private static String row(NodeStatus node) {
        return ROW.formatted(
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
