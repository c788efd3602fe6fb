package bazar.frontend.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * An answer ready to be sent.
 *
 * @param json the body's bytes
 * @param etag names these bytes, in quotes as the header has it
 * @param link the Link header; null when there is none
 */
public record Document(byte[] json, String etag, String link) {
    private static final int ETAG_BYTES = 12;

    public static Document of(String json, String link) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Document(bytes, etagOf(bytes), link);
    }

    private static String etagOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, ETAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
