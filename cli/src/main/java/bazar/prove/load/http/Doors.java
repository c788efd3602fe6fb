package bazar.prove.load.http;

import bazar.prove.books.TrialBooks;
import bazar.prove.history.calls.Topic;
import bazar.stack.Stack;
import bazar.stack.topology.NodeKind;
import java.net.URI;
import java.util.List;

/**
 * The addresses of the store's nodes, and the URIs that clients use there.
 *
 * @param catalogs the primary first
 */
public record Doors(URI ingress, List<URI> frontends, List<URI> catalogs, List<URI> orders) {
    public static Doors of(Stack stack) {
        return new Doors(
                stack.ingress().uri(""),
                urisOf(stack, NodeKind.FRONTEND),
                urisOf(stack, NodeKind.CATALOG),
                urisOf(stack, NodeKind.ORDER));
    }

    /** A book at a frontend or the ingress. */
    public static URI info(URI door, long book) {
        return URI.create(door + "/api/info/" + book);
    }

    /** The list of a topic at a frontend or the ingress. */
    public static URI search(URI door, Topic topic) {
        return URI.create(door + "/api/search/" + TrialBooks.name(topic));
    }

    public URI purchase(long book) {
        return URI.create(ingress + "/api/purchase/" + book);
    }

    public URI order(String id) {
        return order(ingress, id);
    }

    /** An order at a frontend or the ingress. */
    public static URI order(URI door, String id) {
        return URI.create(door + "/api/orders/" + id);
    }

    /** An order at an order server itself. */
    public static URI orderInside(URI server, String id) {
        return URI.create(server + "/orders/" + id);
    }

    /** The newest orders at an order server itself. */
    public static URI newestOrders(URI server, int limit) {
        return URI.create(server + "/orders?limit=" + limit);
    }

    /** All orders at an order server itself. */
    public static URI allOrders(URI server) {
        return URI.create(server + "/orders");
    }

    public URI cancellation(String id) {
        return URI.create(order(id) + "/cancellation");
    }

    /** A book's record at the primary itself. */
    public URI record(long book) {
        return record(catalogs.get(0), book);
    }

    public static URI record(URI catalog, long book) {
        return URI.create(catalog + "/books/" + book);
    }

    /** The state of a catalog's replica. */
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
