package bazar.prove.faults;

import static org.awaitility.Awaitility.await;

import bazar.prove.TrialStore;
import bazar.prove.network.Network;
import bazar.stack.FakeInstallation;
import bazar.stack.Stack;
import bazar.stack.node.Node;
import bazar.stack.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of the one frontend of a small store behind a real ingress. */
class FaultKindTest {
    private static final Duration CHECKS = Duration.ofSeconds(60);

    private final HttpClient customer =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path directory;

    @Test
    void however_a_node_is_cut_off_the_ingress_does_not_reach_it_until_that_is_mended() throws IOException {
        Topology topology = Topology.onFreePorts(1, 1, 1);
        try (Network network = new Network(topology);
                TrialStore store = TrialStore.open(
                        directory.resolve("trial"), FakeInstallation.in(directory), topology, network)) {
            Stack stack = store.stack();
            Node frontend = stack.node("frontend-1").orElseThrow();
            for (FaultKind kind : EnumSet.range(FaultKind.CUT_OFF, FaultKind.BAR)) {
                awaitAnswer(kind, stack, true);
                kind.begin(stack, network, frontend);
                awaitAnswer(kind, stack, false);
                await(kind + ", itself").atMost(CHECKS).until(frontend::isReady);
                kind.end(stack, network, frontend);
            }
            awaitAnswer(FaultKind.BAR, stack, true);
        }
    }

    private void awaitAnswer(FaultKind kind, Stack stack, boolean expected) {
        await(kind + ": answered is " + expected).atMost(CHECKS).until(() -> isAnswered(stack) == expected);
    }

    private boolean isAnswered(Stack stack) throws InterruptedException {
        URI book = stack.ingress().uri("/api/info/1");
        try {
            HttpRequest read =
                    HttpRequest.newBuilder(book).timeout(Duration.ofSeconds(2)).build();
            return customer.send(read, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
