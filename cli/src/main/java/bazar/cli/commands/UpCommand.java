package bazar.cli.commands;

import bazar.stack.Stack;
import bazar.stack.books.BookFile;
import bazar.stack.home.RunMode;
import bazar.stack.node.Node;
import bazar.stack.topology.NodeKind;
import bazar.stack.topology.Scale;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "up", description = "Starts every node and waits until all are ready.")
public final class UpCommand implements Runnable {
    @ParentCommand
    private Launcher bazar;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--books",
            paramLabel = "FILE.csv",
            description = "The books of a new store, with the columns id,title,topic,quantity,price.")
    private Path books;

    @Option(
            names = "--frontends",
            paramLabel = "N",
            converter = NodeCount.class,
            description = "Number of frontends, 1 to 9. It is kept for the next start; nodes beyond it are stopped.")
    private Integer frontends;

    @Option(
            names = "--catalogs",
            paramLabel = "N",
            converter = NodeCount.class,
            description = "Number of catalogs, 1 to 9, likewise.")
    private Integer catalogs;

    @Option(
            names = "--orders",
            paramLabel = "N",
            converter = NodeCount.class,
            description = "Number of order servers, 1 to 9, likewise.")
    private Integer orders;

    @Option(
            names = "--peak",
            description =
                    "Has the servers compile for the best throughput: they take twice as long to start, and sell more"
                            + " than twice as much once warm.")
    private boolean peak;

    @Override
    public void run() {
        Stack stack = bazar.stack();
        stack.up(
                wanted(stack.scale()),
                peak ? Optional.of(RunMode.PEAK) : Optional.empty(),
                Optional.ofNullable(books).map(BookFile::read));
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("  shop        " + stack.ingress().uri("/search/distributed%20systems"));
        out.println("              " + stack.ingress().uri("/info/1"));
        out.println("  try it      " + stack.ingress().uri("/openapi/ui/"));
        out.println("  statistics  " + stack.ingress().statistics());
        stack.nodes().stream()
                .filter(node -> node.kind() != NodeKind.INGRESS)
                .forEach(node -> out.printf(Locale.ROOT, "  %-11s %s%n", node.name(), uiOf(node)));
    }

    private Scale wanted(Scale now) {
        return new Scale(
                Objects.requireNonNullElse(frontends, now.frontends()),
                Objects.requireNonNullElse(catalogs, now.catalogs()),
                Objects.requireNonNullElse(orders, now.orders()));
    }

    private static String uiOf(Node node) {
        return node.uri("/openapi/ui/").toString();
    }
}
