package bazar.shared.keys;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Lower-case base32 (RFC 4648) without padding, which is safe in a URI. */
public final class Base32 {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Base32() {}

    public static String of(byte[] bytes) {
        int length = (Byte.SIZE * bytes.length + BITS - 1) / BITS;
        BigInteger bits = new BigInteger(1, bytes).shiftLeft(BITS * length - Byte.SIZE * bytes.length);
        StringBuilder text = new StringBuilder(length);
        for (int shift = BITS * (length - 1); shift >= 0; shift -= BITS) {
            text.append(ALPHABET.charAt(bits.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    /** Returns random bytes from a cryptographically strong source, encoded. */
    public static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return of(bits);
    }
}
