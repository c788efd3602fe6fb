package bazar.stack.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bazar.stack.home.Installation;
import bazar.stack.home.StackHome;
import bazar.stack.machine.Http;
import bazar.stack.machine.StackException;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parallel work on nodes has the same result as sequential work. */
class ParallelTest {
    @TempDir
    private Path directory;

    @Test
    void results_are_in_the_order_of_the_nodes() {
        List<Node> nodes = nodes();

        assertThat(Parallel.map(nodes, Node::name))
                .containsExactlyElementsOf(nodes.stream().map(Node::name).toList());
    }

    @Test
    void a_failure_is_the_one_of_the_node_and_names_no_thread() {
        StackException failure = new StackException("catalog-1 does not stop.");

        assertThatThrownBy(() -> Parallel.map(nodes(), node -> {
                    if (node.name().equals("catalog-1")) {
                        throw failure;
                    }
                    return node.name();
                }))
                .isSameAs(failure);
    }

    private List<Node> nodes() {
        return new Nodes(
                        new StackHome(directory),
                        Installation.in(directory),
                        Topology.standard(1, 2, 1),
                        Wiring.DIRECT,
                        new Http())
                .all();
    }
}
