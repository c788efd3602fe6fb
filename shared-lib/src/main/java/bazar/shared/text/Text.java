package bazar.shared.text;

/** What titles and topics are made of. */
public final class Text {
    private Text() {}

    /** In code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether all its characters are whole and none is a control: such as every replica stores and sends alike. */
    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(Text::isNoText);
    }

    private static boolean isNoText(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }
}
