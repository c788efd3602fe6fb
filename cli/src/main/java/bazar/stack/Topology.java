package bazar.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many nodes of each kind a stack has, and which port each listens on.
 *
 * @param publicHost the address the ingress opens to the world; all others are on loopback
 * @param ingress the public port
 * @param control the ingress's own pages: statistics, metrics, readiness
 * @param frontends a port for each frontend; likewise catalogs (the first is the primary) and orders
 */
public record Topology(
        String publicHost,
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
                "0.0.0.0",
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
        Deque<Integer> free = freePorts(5 + frontends + catalogs + orders);
        return new Topology(
                "127.0.0.1",
                free.pop(),
                free.pop(),
                free.pop(),
                free.pop(),
                free.pop(),
                take(free, frontends),
                take(free, catalogs),
                take(free, orders));
    }

    private static List<Integer> portsFrom(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    private static List<Integer> take(Deque<Integer> free, int count) {
        return IntStream.range(0, count).mapToObj(i -> free.pop()).toList();
    }

    /** All are held until the last is found, so that none is given twice. */
    private static Deque<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Deque<Integer> ports = new ArrayDeque<>();
            for (int i = 0; i < count; i++) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                held.add(socket);
                ports.add(socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("no free ports", e);
        }
    }
}
