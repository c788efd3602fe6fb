package bazar.prove.crashes.ledger;

import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import bazar.stack.Stack;
import bazar.stack.node.Node;
import bazar.stack.topology.NodeKind;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ledger of each node of a store at rest. */
final class Ledgers {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Stack stack;
    private final Caller caller;

    Ledgers(Stack stack, Caller caller) {
        this.stack = stack;
        this.caller = caller;
    }

    /**
     * Returns the audit of all nodes.
     *
     * @param supply number of copies of each book, initial ones and those added later
     * @param receipts all that the buyers have
     */
    Audit audit(Map<Long, Long> supply, List<Receipt> receipts) {
        return new Audit(
                Map.copyOf(supply),
                new Ledger("the receipts", receipts.stream().map(Receipt::sold).toList()),
                each(NodeKind.CATALOG, catalog -> stockAt(catalog, supply.keySet())),
                each(NodeKind.CATALOG, this::salesAt),
                each(NodeKind.ORDER, this::ordersAt));
    }

    private <T> List<T> each(NodeKind kind, Function<Node, T> said) {
        return stack.nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(said)
                .toList();
    }

    private Stock stockAt(Node catalog, Collection<Long> books) {
        Map<Long, Long> copies = new HashMap<>();
        books.forEach(book -> copies.put(
                book,
                ok(Doors.record(catalog.uri(""), book))
                        .json()
                        .getJsonNumber("stock")
                        .longValueExact()));
        return new Stock(catalog.name(), copies);
    }

    private Ledger salesAt(Node catalog) {
        List<Sold> sales = new ArrayList<>();
        long upTo = 0;
        long from;
        do {
            from = upTo;
            JsonObject page = ok(catalog.uri("/sales?after=" + from)).json();
            page.getJsonArray("sales").getValuesAs(JsonObject.class).forEach(sale -> sales.add(Sold.of(sale)));
            upTo = page.getJsonNumber("upTo").longValueExact();
        } while (upTo != from);
        return new Ledger("the sales at " + catalog.name(), sales);
    }

    private Ledger ordersAt(Node server) {
        List<Sold> orders = new ArrayList<>();
        String path = "/orders?limit=100";
        while (!path.isEmpty()) {
            Answer page = ok(server.uri(path));
            page.objects().forEach(order -> orders.add(Sold.of(order)));
            Matcher next = NEXT.matcher(page.header("Link"));
            path = next.find() ? next.group(1) : "";
        }
        return new Ledger("the orders at " + server.name(), orders);
    }

    private Answer ok(URI uri) {
        Answer answer = caller.getAtRest(uri);
        if (!answer.isOk()) {
            throw answer.unexpected();
        }
        return answer;
    }
}
