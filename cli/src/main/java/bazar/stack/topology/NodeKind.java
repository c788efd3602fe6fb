package bazar.stack.topology;

import java.util.Locale;

/** The kinds of nodes. */
public enum NodeKind {
    INGRESS,
    FRONTEND,
    CATALOG,
    ORDER;

    /** Returns whether nodes of this kind have durable data. */
    public boolean hasData() {
        return this == CATALOG || this == ORDER;
    }

    /** Returns the name of the node with an index from 0. */
    public String member(int index) {
        return this + "-" + (index + 1);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
