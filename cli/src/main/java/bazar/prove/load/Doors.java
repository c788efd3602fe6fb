package bazar.prove.load;

import bazar.stack.NodeKind;
import bazar.stack.Stack;
import java.net.URI;
import java.util.List;

/**
 * Where clients reach the store.
 *
 * @param frontends each by itself, past the ingress
 * @param catalogs the primary first
 */
public record Doors(URI ingress, List<URI> frontends, List<URI> catalogs) {
    public static Doors of(Stack stack) {
        return new Doors(stack.ingress().uri(""), urisOf(stack, NodeKind.FRONTEND), urisOf(stack, NodeKind.CATALOG));
    }

    static URI info(URI door, long book) {
        return URI.create(door + "/api/info/" + book);
    }

    static URI search(URI door) {
        return URI.create(door + "/api/search/" + TrialBooks.TOPIC);
    }

    public URI purchase(long book) {
        return URI.create(ingress + "/api/purchase/" + book);
    }

    public URI order(String id) {
        return URI.create(ingress + "/api/orders/" + id);
    }

    /** Of that book, at the primary itself. */
    public URI record(long book) {
        return record(catalogs.get(0), book);
    }

    public static URI record(URI catalog, long book) {
        return URI.create(catalog + "/books/" + book);
    }

    /** What that catalog says of the store. */
    public static URI store(URI catalog) {
        return URI.create(catalog + "/store");
    }

    private static List<URI> urisOf(Stack stack, NodeKind kind) {
        return stack.nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(node -> node.uri(""))
                .toList();
    }
}
