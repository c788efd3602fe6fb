package bazar.stack.store;

import bazar.stack.machine.Http;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A copy that a running node has made of its database. Closing deletes the copy. */
final class NodeCopy implements AutoCloseable {
    private static final String PATH = "/backup";
    /** Long enough for gigabytes on a slow disk. */
    private static final Duration MAKING = Duration.ofMinutes(30);

    private static final Duration REMOVING = Duration.ofMinutes(1);

    private final Node node;
    private final JsonObject content;

    private NodeCopy(Node node, JsonObject content) {
        this.node = node;
        this.content = content;
    }

    /** @throws StackException if the node did not make the copy; nothing of it is left then */
    static NodeCopy madeBy(Node node) {
        Optional<HttpResponse<String>> answer = node.http().post(node.uri(PATH), "", MAKING);
        return answer.filter(response -> response.statusCode() == 200)
                .flatMap(response -> Http.parse(response.body()))
                .map(content -> new NodeCopy(node, content))
                .orElseThrow(() -> new StackException("There is no backup: " + node.name() + " "
                        + answer.map(Http::complaint).orElse("did not answer") + "; see " + node.log()));
    }

    Path directory() {
        return node.home().data(node.name()).resolve("backup");
    }

    /** Returns the node's description of the copy. */
    JsonObject content() {
        return content;
    }

    @Override
    public void close() {
        node.http().delete(node.uri(PATH), REMOVING);
    }
}
