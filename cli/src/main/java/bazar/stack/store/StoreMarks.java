package bazar.stack.store;

import bazar.stack.home.StackHome;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import bazar.stack.node.Nodes;
import java.util.List;
import java.util.Optional;

/** Marks each node's data with its store's id, so that mixed-up data is noticed before a server opens it. */
public final class StoreMarks {
    private final StackHome home;
    private final List<Node> nodes;

    public StoreMarks(StackHome home, Nodes nodes) {
        this.home = home;
        this.nodes = nodes.all().stream().filter(node -> node.kind().hasData()).toList();
    }

    /** @throws StackException if a node has data of another store */
    public void check() {
        home.openedStore().ifPresent(store -> nodes.forEach(node -> check(node, store)));
    }

    private void check(Node node, String store) {
        Optional<String> marked = home.markOf(node.name());
        if (marked.filter(other -> !other.equals(store)).isPresent()) {
            throw new StackException(home.data(node.name()) + " has data of store " + marked.get()
                    + ", and this one is store " + store + ". Bring back the data of " + node.name()
                    + ", or move it away.");
        }
    }

    public void set() {
        home.openedStore().ifPresent(store -> nodes.forEach(node -> home.mark(node.name(), store)));
    }
}
