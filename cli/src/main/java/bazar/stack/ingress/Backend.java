package bazar.stack.ingress;

import bazar.stack.topology.NodeKind;
import java.util.Locale;
import java.util.stream.Stream;

/** A set of servers that the ingress shares requests among. Nodes of one kind may be in several, for requests of several kinds. */
public enum Backend {
    FRONTENDS("public-servers", NodeKind.FRONTEND),
    PURCHASES("buyers", NodeKind.FRONTEND),
    CATALOG_READ("replicas", NodeKind.CATALOG),
    /** Whichever is the primary. */
    CATALOG_WRITE("primary", NodeKind.CATALOG),
    ORDER("peers", NodeKind.ORDER);

    private final String defaults;
    private final NodeKind servers;

    Backend(String defaults, NodeKind servers) {
        this.defaults = defaults;
        this.servers = servers;
    }

    /** Those that have nodes of this kind as their servers. */
    public static Stream<Backend> of(NodeKind kind) {
        return Stream.of(values()).filter(backend -> backend.servers == kind);
    }

    /** The section of haproxy.cfg that says how its servers are treated. */
    String defaults() {
        return defaults;
    }

    NodeKind servers() {
        return servers;
    }

    /** As HAProxy knows it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
