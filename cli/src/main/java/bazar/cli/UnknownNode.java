package bazar.cli;

import bazar.stack.node.Node;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command names a node that does not exist. The message lists the nodes; no usage text follows. */
final class UnknownNode extends ParameterException {
    UnknownNode(CommandLine commandLine, String name, List<Node> nodes) {
        super(
                commandLine,
                "There is no node " + name + "; there are "
                        + nodes.stream().map(Node::name).collect(Collectors.joining(", ")) + ".");
    }

    int tell() {
        getCommandLine().getErr().println(getMessage());
        return CommandLine.ExitCode.USAGE;
    }
}
