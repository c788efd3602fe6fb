package bazar.simulation.cluster;

import bazar.frontend.cache.core.Document;
import bazar.frontend.cache.core.Reading;
import bazar.shared.log.AsOf;
import java.nio.charset.StandardCharsets;

/**
 * A catalog's answer to a question.
 *
 * @param answer null if nothing was found
 */
public record Shown(String store, AsOf asOf, String answer) {
    /** Returns the answer as a frontend's cache receives it. */
    Reading reading() {
        return new Reading(store, asOf, answer == null ? null : document());
    }

    private Document document() {
        return new Document(answer.getBytes(StandardCharsets.UTF_8), "", null);
    }

    /** Returns the answer in a frontend's document; null if nothing was found. */
    static String answerIn(Document document) {
        return document == null ? null : new String(document.json(), StandardCharsets.UTF_8);
    }
}
