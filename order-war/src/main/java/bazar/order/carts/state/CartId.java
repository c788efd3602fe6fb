package bazar.order.carts.state;

import bazar.shared.keys.Base32;
import bazar.shared.problem.InvalidRequest;
import java.util.regex.Pattern;

/**
 * The id of a cart. It is the only credential for the cart, so it must not be guessable.
 *
 * @param text 26 characters of lower-case base32 (RFC 4648): 128 random bits
 */
public record CartId(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final int BYTES = 16;

    /**
     * Called by JAX-RS for path parameters.
     *
     * @throws InvalidRequest if the text has another form
     */
    public CartId {
        if (!isOne(text)) {
            throw new InvalidRequest("The id of a cart has 26 characters of a-z and 2-7.");
        }
    }

    /** Returns whether the text has the form of a cart's id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static CartId random() {
        return new CartId(Base32.random(BYTES));
    }

    @Override
    public String toString() {
        return text;
    }
}
