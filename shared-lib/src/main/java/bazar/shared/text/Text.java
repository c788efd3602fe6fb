package bazar.shared.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * Rules for the characters of titles and topics, and for the equality of two texts. They use ICU4J's Unicode data, not
 * the JDK's, so that nodes on different Java versions agree on the names of cached keys.
 */
public final class Text {
    private static final char SPACE = ' ';

    private Text() {}

    /** Counts code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Returns whether the text is one line of assigned characters: without controls, line or paragraph separators,
     * unpaired surrogates, unassigned code points, and characters that change the direction of the text beside it.
     */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(c -> isCharacter(c) && !embeds(c));
    }

    /** Returns the text in Normalization Form C, in which it is stored and shown. */
    public static String composed(String text) {
        return Normalizer2.getNFCInstance().normalize(text);
    }

    /** Returns the text without leading and trailing white space. */
    public static String stripped(String text) {
        int[] characters = text.codePoints().dropWhile(Text::isWhiteSpace).toArray();
        int end = characters.length;
        while (end > 0 && isWhiteSpace(characters[end - 1])) {
            end--;
        }
        return new String(characters, 0, end);
    }

    /**
     * Returns the text without leading and trailing white space, and with a single space for each run of it within.
     */
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
     * Returns a form that is equal for two texts that differ only in case, in the encoding of accents, or in white
     * space: canonical caseless matching (Unicode Standard, section 3.13, D145), with full case folding, so that ß
     * equals ss.
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

    /** Embeddings, overrides and isolates reach beyond their own text unless something ends them. Marks do not. */
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
