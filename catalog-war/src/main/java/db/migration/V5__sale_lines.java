package db.migration;

import bazar.shared.schema.LinesBecomeDocuments;

/** Moves the lines of a sale into the sale's row. */
public final class V5__sale_lines extends LinesBecomeDocuments {
    public V5__sale_lines() {
        super("sale", "order_id", "sale_line");
    }
}
