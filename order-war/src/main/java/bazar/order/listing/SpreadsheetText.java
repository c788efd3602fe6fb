package bazar.order.listing;

/** Text in a cell of a file that somebody may open as a spreadsheet. */
final class SpreadsheetText {
    /** A cell that begins with one of these is a formula, or becomes one when the spreadsheet has stripped it. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** Text behind an apostrophe is shown, never run. */
    static String of(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
