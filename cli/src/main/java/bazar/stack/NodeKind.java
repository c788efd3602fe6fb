package bazar.stack;

import java.util.Locale;

/** What a node is there for. */
public enum NodeKind {
    INGRESS,
    FRONTEND,
    CATALOG,
    ORDER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
