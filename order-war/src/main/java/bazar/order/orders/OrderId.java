package bazar.order.orders;

import bazar.shared.keys.Base32;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The id of an order and of its sale, derived from the caller's key. Every order server derives the same id, and
 * without the key nobody can guess it.
 *
 * @param text 26 characters of lower-case base32 (RFC 4648): 128 bits
 */
public record OrderId(String text) {
    /** The scope of all buyers, who have no accounts. Only their random keys tell them apart. */
    public static final String GUESTS = "guest";

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final int BYTES = 16;

    /**
     * Called by JAX-RS for path parameters.
     *
     * @throws InvalidRequest if the text has another form
     */
    public OrderId {
        if (!isOne(text)) {
            throw new InvalidRequest("The id of an order has 26 characters of a-z and 2-7.");
        }
    }

    /** Returns whether the text has the form of an order's id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static OrderId of(String scope, IdempotencyKey key) {
        MessageDigest sha256 = sha256();
        sha256.update(scope.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0); // separates scope and key, so that no two pairs yield the same bytes
        sha256.update(key.text().getBytes(StandardCharsets.US_ASCII));
        return new OrderId(Base32.of(Arrays.copyOf(sha256.digest(), BYTES)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
