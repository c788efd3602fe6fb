package bazar.stack.ingress;

import bazar.stack.topology.NodeKind;
import java.util.Locale;
import java.util.stream.Stream;

/** HAProxy's backends. The nodes of one kind may be in several, for different requests. */
public enum Backend {
    FRONTENDS("public-servers", NodeKind.FRONTEND),
    PURCHASES("buyers", NodeKind.FRONTEND),
    CATALOG_READ("replicas", NodeKind.CATALOG),
    /** Only the primary is up in it. */
    CATALOG_WRITE("primary", NodeKind.CATALOG),
    ORDER("peers", NodeKind.ORDER);

    private final String defaults;
    private final NodeKind servers;

    Backend(String defaults, NodeKind servers) {
        this.defaults = defaults;
        this.servers = servers;
    }

    /** Returns the backends of a kind of node. */
    public static Stream<Backend> of(NodeKind kind) {
        return Stream.of(values()).filter(backend -> backend.servers == kind);
    }

    /** Returns the name of the backend's {@code defaults} section in haproxy.cfg. */
    String defaults() {
        return defaults;
    }

    NodeKind servers() {
        return servers;
    }

    /** Returns the name in HAProxy's configuration. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
