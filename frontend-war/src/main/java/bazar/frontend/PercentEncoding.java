package bazar.frontend;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether a part of an address spells text (RFC 3986, with UTF-8). */
final class PercentEncoding {
    private PercentEncoding() {}

    /** @param part may be null, as a missing query is */
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
