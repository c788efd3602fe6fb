package bazar.shared.keys;

import bazar.shared.problem.InvalidRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A random key that the caller chooses for a purchase. All requests with the same key cause one purchase at most (IETF
 * draft "The Idempotency-Key HTTP Header Field").
 *
 * @param text 16 to 64 of {@code A-Za-z0-9_-}
 */
public record IdempotencyKey(String text) {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Called by JAX-RS for header parameters.
     *
     * @throws InvalidRequest if the text has another form
     */
    public IdempotencyKey {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidRequest("The " + HEADER + " header has 16 to 64 characters of A-Z, a-z, 0-9, _ and -.");
        }
    }

    /** Returns the caller's key, or a random one if the header is absent. */
    public static IdempotencyKey ofHeader(String header) {
        return header == null ? random() : new IdempotencyKey(header);
    }

    /** Returns a key of 128 random bits. */
    public static IdempotencyKey random() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new IdempotencyKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    @Override
    public String toString() {
        return text;
    }
}
