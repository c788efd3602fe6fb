package bazar.shared.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * What titles and topics are made of, and when two of them are the same. The characters are those of the library that comes with
 * the store, not those of the Java that runs it: nodes on different ones name what they cache alike.
 */
public final class Text {
    private static final char SPACE = ' ';

    private Text() {}

    /** In code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Whether it is one line of characters that exist: no control, no end of a line or paragraph, no half of a pair, none that is
     * not assigned, and none that turns round what is shown beside it.
     */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(c -> isCharacter(c) && !embeds(c));
    }

    /** The same in Normalization Form C: the one in which it is stored and shown. */
    public static String composed(String text) {
        return Normalizer2.getNFCInstance().normalize(text);
    }

    /** The same without white space about it. */
    public static String stripped(String text) {
        int[] characters = text.codePoints().dropWhile(Text::isWhiteSpace).toArray();
        int end = characters.length;
        while (end > 0 && isWhiteSpace(characters[end - 1])) {
            end--;
        }
        return new String(characters, 0, end);
    }

    /** The same without white space about it, and with one space for each run of it within. */
    public static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isWhiteSpace(c)) {
                spaced.appendCodePoint(c);
            } else if (!endsWithSpace(spaced)) {
                spaced.append(SPACE);
            }
        });
        return spaced.toString().strip();
    }

    /**
     * What is equal for two texts that differ in nothing but case, the way their accents are encoded, and white space: canonical
     * caseless matching, D145 of the Unicode Standard, 3.13. Full folding: ß is ss.
     */
    public static String folded(String text) {
        Normalizer2 decomposed = Normalizer2.getNFDInstance();
        return decomposed.normalize(UCharacter.foldCase(decomposed.normalize(spaced(text)), true));
    }

    private static boolean isWhiteSpace(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE);
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return text.length() > 0 && text.charAt(text.length() - 1) == SPACE;
    }

    private static boolean isCharacter(int c) {
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.CONTROL,
                    ECharacterCategory.SURROGATE,
                    ECharacterCategory.UNASSIGNED,
                    ECharacterCategory.LINE_SEPARATOR,
                    ECharacterCategory.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Embeddings, overrides and isolates reach beyond the text they stand in, if nothing ends them. Marks do not. */
    private static boolean embeds(int c) {
        return switch (UCharacter.getDirection(c)) {
            case UCharacterDirection.LEFT_TO_RIGHT_EMBEDDING,
                    UCharacterDirection.LEFT_TO_RIGHT_OVERRIDE,
                    UCharacterDirection.RIGHT_TO_LEFT_EMBEDDING,
                    UCharacterDirection.RIGHT_TO_LEFT_OVERRIDE,
                    UCharacterDirection.POP_DIRECTIONAL_FORMAT,
                    UCharacterDirection.LEFT_TO_RIGHT_ISOLATE,
                    UCharacterDirection.RIGHT_TO_LEFT_ISOLATE,
                    UCharacterDirection.FIRST_STRONG_ISOLATE,
                    UCharacterDirection.POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
