package bazar.stack.topology;

import java.util.Locale;

/** What a node is there for. */
public enum NodeKind {
    INGRESS,
    FRONTEND,
    CATALOG,
    ORDER;

    /** Whether its nodes keep something on their disks that must not be lost. */
    public boolean hasData() {
        return this == CATALOG || this == ORDER;
    }

    /** The name of one of its nodes, of which there may be several; the first has index 0. */
    public String member(int index) {
        return this + "-" + (index + 1);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
