package db.migration;

import bazar.shared.schema.LinesBecomeDocuments;

/** Moves the lines of an order into the order's row. */
public final class V4__order_lines extends LinesBecomeDocuments {
    public V4__order_lines() {
        super("orders", "id", "order_lines");
    }
}
