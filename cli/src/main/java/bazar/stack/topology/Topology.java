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
 * How many nodes of each kind a stack has, and which port each listens on.
 *
 * @param reach from where customers reach the ingress; all other listeners are on loopback
 * @param ingress the public port
 * @param control the ingress's own pages: statistics, metrics, readiness
 * @param frontends a port for each frontend; likewise catalogs (the first is the primary) and orders
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
    /** Where the nodes listen unless told otherwise. */
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

    /** On loopback alone and on ports nothing else uses, so that it runs beside any other stack. */
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

    /** Those of the servers of a kind, in their order. */
    public List<Integer> ports(NodeKind kind) {
        return switch (kind) {
            case FRONTEND -> frontends;
            case CATALOG -> catalogs;
            case ORDER -> orders;
            case INGRESS -> throw new IllegalArgumentException("the ingress is no server");
        };
    }

    /** The name of the node that listens on that port. */
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

    /** The same places, for no more nodes than that. */
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
