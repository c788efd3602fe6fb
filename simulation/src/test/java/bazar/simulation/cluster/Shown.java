package bazar.simulation.cluster;

import bazar.frontend.cache.Document;
import bazar.frontend.cache.Reading;
import bazar.shared.log.AsOf;
import java.nio.charset.StandardCharsets;

/**
 * What a catalog answers to a read of a book.
 *
 * @param stock the copies that are left, which is all that ever changes here
 */
public record Shown(String store, AsOf asOf, int stock) {
    static final int NOT_FOUND = -1;

    /** As a frontend takes it. */
    Reading reading() {
        return new Reading(store, asOf, stock == NOT_FOUND ? null : document());
    }

    private Document document() {
        return new Document(Integer.toString(stock).getBytes(StandardCharsets.UTF_8), "", null);
    }

    /** What a reader finds in a frontend's answer. */
    static int stockIn(Document document) {
        return document == null ? NOT_FOUND : Integer.parseInt(new String(document.json(), StandardCharsets.UTF_8));
    }
}
