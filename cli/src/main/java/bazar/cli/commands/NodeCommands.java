package bazar.cli.commands;

import bazar.stack.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The commands that act on one node. */
public final class NodeCommands {
    private NodeCommands() {}

    @Command
    abstract static class NodeCommand implements Runnable {
        @ParentCommand
        protected Launcher bazar;

        @Parameters(paramLabel = "NODE", description = "The node's name, as `bazar status` shows it.")
        private String name;

        @Override
        public void run() {
            change(bazar.node(name));
        }

        abstract void change(Node node);
    }

    @Command(name = "start", description = "Starts a node and waits until it is ready.")
    public static final class Start extends NodeCommand {
        @Override
        void change(Node node) {
            bazar.stack().start(node);
        }
    }

    @Command(name = "stop", description = "Stops a node gracefully.")
    public static final class Stop extends NodeCommand {
        @Override
        void change(Node node) {
            bazar.stack().stop(node);
        }
    }

    @Command(name = "kill", description = "Ends a node at once, like a crash (SIGKILL).")
    public static final class Kill extends NodeCommand {
        @Override
        void change(Node node) {
            bazar.stack().kill(node);
        }
    }

    @Command(name = "pause", description = "Freezes a node (SIGSTOP).")
    public static final class Pause extends NodeCommand {
        @Override
        void change(Node node) {
            bazar.stack().pause(node);
        }
    }

    @Command(name = "resume", description = "Continues a frozen node (SIGCONT) and waits until it is ready.")
    public static final class Resume extends NodeCommand {
        @Override
        void change(Node node) {
            bazar.stack().resume(node);
        }
    }
}
