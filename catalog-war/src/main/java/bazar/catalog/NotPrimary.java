package bazar.catalog;

import bazar.shared.problem.Unavailable;

/** 503: this node cannot do what only the primary of an open store does. */
public final class NotPrimary extends Unavailable {
    public NotPrimary() {
        super("This node is not the primary of an open store.");
    }
}
