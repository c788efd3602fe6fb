package bazar.shared.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding of text in a URI (RFC 3986, with UTF-8). */
final class PercentEncoding {
    private static final String AS_THEY_ARE = "-._~!$&'()*+,;=:@/?%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * Encodes characters that a URI does not allow. Browsers send some of them raw, such as {@code {} and {@code |},
     * and the platform would take them for its own templates or fail.
     *
     * @param part one character for each byte, as the platform delivers it; null for a missing query
     */
    static String completed(String part) {
        if (part == null || part.chars().allMatch(PercentEncoding::standsAsItIs)) {
            return part;
        }
        StringBuilder whole = new StringBuilder(part.length() + 16);
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (standsAsItIs(c)) {
                whole.append(c);
            } else {
                whole.append('%').append(HEX.toHexDigits((byte) c));
            }
        }
        return whole.toString();
    }

    private static boolean standsAsItIs(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || AS_THEY_ARE.indexOf(c) >= 0;
    }

    /**
     * Returns whether the percent-encoded bytes are UTF-8.
     *
     * @param part null for a missing query
     */
    static boolean isText(String part) {
        if (part == null || part.indexOf('%') < 0) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != '%') {
                bytes.put((byte) (c < 128 ? c : '?'));
                continue;
            }
            int high = digit(part, i + 1);
            int low = digit(part, i + 2);
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.put((byte) (high << 4 | low));
            i += 2;
        }
        return isUtf8(bytes.flip());
    }

    private static int digit(String part, int index) {
        return index < part.length() ? Character.digit(part.charAt(index), 16) : -1;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
