package bazar.frontend.cache.core;

import bazar.shared.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A serialized answer.
 *
 * @param json the bytes of the body
 * @param etag the entity tag of these bytes, in quotes
 * @param link the Link header; null if there is none
 */
public record Document(byte[] json, String etag, String link) {
    private static final int ETAG_BYTES = 12;

    /** The next entity tag of a list. */
    private static final Pattern ENTITY_TAG = Pattern.compile("\\G[, \t]*+(?:W/)?(\"[^\"]*+\")(?=[ \t]*+(?:,|$))");

    public static Document of(String json, String link) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Document(bytes, etagOf(bytes), link);
    }

    /**
     * Whether an If-None-Match header names this document, by weak comparison (RFC 9110, section 13.1.2).
     *
     * @param header may be null; it is read as far as it is a list of entity tags
     */
    public boolean isNamedIn(String header) {
        return header != null
                && (header.strip().equals("*")
                        || ENTITY_TAG.matcher(header).results().anyMatch(this::isTag));
    }

    private boolean isTag(MatchResult entityTag) {
        return etag.equals(entityTag.group(1));
    }

    private static String etagOf(byte[] bytes) {
        byte[] hash = Arrays.copyOf(Sha256.of(bytes), ETAG_BYTES);
        return '"' + Base64.getUrlEncoder().encodeToString(hash) + '"';
    }
}
