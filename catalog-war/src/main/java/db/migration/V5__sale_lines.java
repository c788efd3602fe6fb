package db.migration;

import bazar.shared.schema.LinesBecomeDocuments;

/** The lines of a sale are kept with it. */
public final class V5__sale_lines extends LinesBecomeDocuments {
    public V5__sale_lines() {
        super("sale", "order_id", "sale_line");
    }
}
