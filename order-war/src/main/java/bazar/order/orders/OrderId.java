package bazar.order.orders;

import bazar.shared.digest.Sha256;
import bazar.shared.keys.Base32;
import bazar.shared.keys.IdempotencyKey;
import bazar.shared.problem.InvalidRequest;
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

    /** Separates scope and key, so that no two pairs yield the same bytes. */
    private static final char SEPARATOR = '\0';

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
        byte[] hash = Sha256.of(scope + SEPARATOR + key.text());
        return new OrderId(Base32.of(Arrays.copyOf(hash, BYTES)));
    }

    @Override
    public String toString() {
        return text;
    }
}
