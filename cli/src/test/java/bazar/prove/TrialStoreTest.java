package bazar.prove;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.stack.FakeInstallation;
import bazar.stack.home.Installation;
import bazar.stack.node.Node;
import bazar.stack.topology.Topology;
import bazar.stack.topology.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial does not depend on earlier ones. */
class TrialStoreTest {
    @TempDir
    private Path directory;

    @Test
    void a_trial_of_fewer_nodes_than_the_one_before_it_starts() throws IOException {
        Path place = directory.resolve("trial");
        Installation installation = FakeInstallation.in(directory);
        List<Node> before;
        try (TrialStore larger = TrialStore.open(place, installation, Topology.onFreePorts(2, 1, 1), Wiring.DIRECT)) {
            before = larger.stack().nodes();
        }
        assertThat(before).noneMatch(Node::isRunning);

        try (TrialStore smaller = TrialStore.open(place, installation, Topology.onFreePorts(1, 1, 1), Wiring.DIRECT)) {
            assertThat(smaller.stack().nodes()).hasSize(4).allMatch(Node::isReady);
        }
    }
}
