package bazar.catalog.log;

import bazar.shared.digest.Sha256;
import java.math.BigInteger;
import java.util.Locale;

/**
 * A digest of rows that does not depend on their order: the sum of their SHA-256 hashes modulo 2^256 (MSet-Add-Hash;
 * Clarke, Devadas, van Dijk, Gassend and Suh, ASIACRYPT 2003). A change costs as much as the rows it concerns.
 */
public final class MultisetHash {
    public static final MultisetHash EMPTY = new MultisetHash(BigInteger.ZERO);

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final BigInteger sum;

    private MultisetHash(BigInteger sum) {
        this.sum = sum;
    }

    public static MultisetHash parse(String hex) {
        return new MultisetHash(new BigInteger(hex, 16));
    }

    public MultisetHash plus(Row row) {
        return new MultisetHash(sum.add(hashOf(row)).mod(MODULUS));
    }

    public MultisetHash minus(Row row) {
        return new MultisetHash(sum.subtract(hashOf(row)).mod(MODULUS));
    }

    /** Returns 64 hexadecimal digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%064x", sum);
    }

    private static BigInteger hashOf(Row row) {
        return new BigInteger(1, Sha256.of(row.text()));
    }

    /**
     * A row as it is hashed.
     *
     * @param text different for different rows
     */
    public record Row(String text) {
        /** Prefixes each field with its length, so that different fields cannot give the same text. */
        public static Row of(Object... fields) {
            StringBuilder text = new StringBuilder();
            for (Object field : fields) {
                String value = String.valueOf(field);
                text.append(value.length()).append(':').append(value);
            }
            return new Row(text.toString());
        }
    }
}
