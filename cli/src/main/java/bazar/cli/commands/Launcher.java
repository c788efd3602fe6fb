package bazar.cli.commands;

import bazar.cli.shop.Shop;
import bazar.stack.Stack;
import bazar.stack.node.Node;
import java.nio.file.Path;

/** The command {@code bazar} itself, as its subcommands know it. */
public interface Launcher {
    Stack stack();

    /** Returns the store as its customers see it. */
    Shop shop();

    /** Returns the node with this name, or ends the command if there is none. */
    Node node(String name);

    /** Returns the store's directory. */
    Path home();

    /** Returns the project's directory. */
    Path root();
}
