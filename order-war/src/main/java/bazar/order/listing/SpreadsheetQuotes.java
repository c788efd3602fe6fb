package bazar.order.listing;

import de.siegmar.fastcsv.writer.QuoteStrategy;

/** Quotes values that a spreadsheet with another separator would split into two cells. */
final class SpreadsheetQuotes implements QuoteStrategy {
    @Override
    public boolean quoteValue(int line, int field, String value) {
        return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
    }
}
