package bazar.stack.topology;

import bazar.stack.machine.FreePorts;
import bazar.stack.machine.Reach;
import bazar.stack.machine.StackException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ports of all nodes of a stack.
 *
 * @param reach the hosts of the public listener; all other listeners are on loopback
 * @param ingress the public port
 * @param control the port of the ingress's statistics, metrics and readiness
 * @param frontends a port for each frontend
 * @param catalogs a port for each catalog, the primary first
 * @param orders a port for each order server
 */
public record Topology(
        Reach reach,
        int ingress,
        int control,
        int catalogRead,
        int catalogWrite,
        int order,
        List<Integer> frontends,
        List<Integer> catalogs,
        List<Integer> orders) {
    /** Returns the default ports. */
    public static Topology standard(int frontends, int catalogs, int orders) {
        return new Topology(
                Reach.EVERYWHERE,
                8080,
                8404,
                9081,
                9082,
                9083,
                portsFrom(9101, frontends),
                portsFrom(9201, catalogs),
                portsFrom(9301, orders));
    }

    /** Returns free ports on loopback, so that the stack can run beside any other. */
    public static Topology onFreePorts(int frontends, int catalogs, int orders) {
        Deque<Integer> free = new ArrayDeque<>(FreePorts.find(5 + frontends + catalogs + orders));
        return new Topology(
                Reach.THIS_MACHINE,
                free.pop(),
                free.pop(),
                free.pop(),
                free.pop(),
                free.pop(),
                take(free, frontends),
                take(free, catalogs),
                take(free, orders));
    }

    /** Returns the ports of a kind of server in the order of their indexes. */
    public List<Integer> ports(NodeKind kind) {
        return switch (kind) {
            case FRONTEND -> frontends;
            case CATALOG -> catalogs;
            case ORDER -> orders;
            case INGRESS -> throw new IllegalArgumentException("the ingress is no server");
        };
    }

    /** Returns the name of the node that listens on a port. */
    public String nodeAt(int port) {
        if (List.of(ingress, control, catalogRead, catalogWrite, order).contains(port)) {
            return NodeKind.INGRESS.toString();
        }
        return Stream.of(NodeKind.FRONTEND, NodeKind.CATALOG, NodeKind.ORDER)
                .filter(kind -> ports(kind).contains(port))
                .map(kind -> kind.member(ports(kind).indexOf(port)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no node listens on port " + port));
    }

    public Scale scale() {
        return new Scale(frontends.size(), catalogs.size(), orders.size());
    }

    /** Returns the same ports for fewer nodes. */
    public Topology limitedTo(Scale scale) {
        return new Topology(
                reach,
                ingress,
                control,
                catalogRead,
                catalogWrite,
                order,
                first(frontends, scale.frontends()),
                first(catalogs, scale.catalogs()),
                first(orders, scale.orders()));
    }

    private static List<Integer> first(List<Integer> ports, int count) {
        if (count > ports.size()) {
            throw new StackException(
                    "There are places for " + ports.size() + " nodes of a kind, not for " + count + ".");
        }
        return ports.subList(0, count);
    }

    private static List<Integer> portsFrom(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    private static List<Integer> take(Deque<Integer> free, int count) {
        return IntStream.range(0, count).mapToObj(i -> free.pop()).toList();
    }
}
