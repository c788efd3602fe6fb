package bazar.simulation.cluster;

import bazar.frontend.cache.core.Document;
import bazar.frontend.cache.core.Reading;
import bazar.shared.log.AsOf;
import java.nio.charset.StandardCharsets;

/**
 * What a catalog answers to a question.
 *
 * @param answer null if there is no such thing
 */
public record Shown(String store, AsOf asOf, String answer) {
    /** As a frontend takes it. */
    Reading reading() {
        return new Reading(store, asOf, answer == null ? null : document());
    }

    private Document document() {
        return new Document(answer.getBytes(StandardCharsets.UTF_8), "", null);
    }

    /** What a reader finds in a frontend's answer; null if there is no such thing. */
    static String answerIn(Document document) {
        return document == null ? null : new String(document.json(), StandardCharsets.UTF_8);
    }
}
