package db.migration;

import bazar.shared.schema.LinesBecomeDocuments;

/** The lines of an order are kept with it. */
public final class V4__order_lines extends LinesBecomeDocuments {
    public V4__order_lines() {
        super("orders", "id", "order_lines");
    }
}
