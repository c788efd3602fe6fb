package bazar.stack.books;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decodes CSV in UTF-8, and names the format of files that were exported wrongly. */
final class CsvText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The first bytes of other formats. */
    private static final Map<List<Integer>, String> FORMATS = Map.of(
            List.of(0x50, 0x4B, 0x03, 0x04), "a spreadsheet or another archive",
            List.of(0xD0, 0xCF, 0x11, 0xE0), "a spreadsheet or another office document",
            List.of(0x25, 0x50, 0x44, 0x46), "a PDF document",
            List.of(0x1F, 0x8B), "compressed",
            List.of(0xFF, 0xFE), "in UTF-16",
            List.of(0xFE, 0xFF), "in UTF-16");

    private static final Map<String, String> OTHER_SEPARATORS =
            Map.of(";", "semicolons", "\t", "tabs", "|", "vertical bars");

    /** A first line with which spreadsheets declare the separator. */
    private static final Pattern COMMA_ANNOUNCED =
            Pattern.compile("\\A\"?sep=,\"?(?=\\R|\\z)", Pattern.CASE_INSENSITIVE);

    private CsvText() {}

    /** @throws BadBooks if the file has another format */
    static String of(String source, byte[] file) {
        formatOf(file).ifPresent(format -> {
            throw new BadBooks(source, List.of("it is " + format + "; save it as CSV in UTF-8."));
        });
        // An empty line remains, so that line numbers are those of an editor.
        String text = COMMA_ANNOUNCED.matcher(decoded(source, file)).replaceFirst("");
        if (text.isBlank()) {
            throw new BadBooks(source, List.of("it is empty."));
        }
        otherSeparatorIn(text).ifPresent(separators -> {
            throw new BadBooks(
                    source, List.of("its columns are separated by " + separators + "; save it with commas."));
        });
        return text;
    }

    /** Returns the name of another separator in the header, if there is one. */
    private static Optional<String> otherSeparatorIn(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
        return OTHER_SEPARATORS.keySet().stream()
                .filter(separator -> header.contains(separator) && !header.contains(","))
                .findFirst()
                .map(OTHER_SEPARATORS::get);
    }

    private static Optional<String> formatOf(byte[] file) {
        return FORMATS.entrySet().stream()
                .filter(format -> startsWith(file, format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> hasZero(file) ? Optional.of("in UTF-16, or no text") : Optional.empty())
                .or(() -> markupOf(file));
    }

    private static Optional<String> markupOf(byte[] file) {
        int start = 0;
        while (start < file.length && Character.isWhitespace(file[start])) {
            start++;
        }
        return switch (start < file.length ? file[start] : ' ') {
            case '<' -> Optional.of("HTML or XML");
            case '{', '[' -> Optional.of("JSON");
            default -> Optional.empty();
        };
    }

    private static boolean startsWith(byte[] file, List<Integer> bytes) {
        for (int i = 0; i < bytes.size(); i++) {
            if (i >= file.length || Byte.toUnsignedInt(file[i]) != bytes.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] file) {
        for (byte b : file) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String source, byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            throw new BadBooks(
                    source,
                    List.of("line " + lineAt(file, bytes.position())
                            + ": it is not UTF-8, perhaps Latin-1 or Windows-1252; save it as CSV in UTF-8."));
        }
        String decoded = text.flip().toString();
        return decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
    }

    private static long lineAt(byte[] file, int position) {
        return new String(Arrays.copyOf(file, position), StandardCharsets.ISO_8859_1).split("\r\n|\r|\n", -1).length;
    }
}
