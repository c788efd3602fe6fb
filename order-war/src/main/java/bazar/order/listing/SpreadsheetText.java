package bazar.order.listing;

/** Text for a cell of a file that may be opened as a spreadsheet. */
final class SpreadsheetText {
    /** A cell that begins with one of these is a formula, or becomes one when the spreadsheet strips it. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** Puts an apostrophe before a formula: spreadsheets show such a cell and do not evaluate it. */
    static String of(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
