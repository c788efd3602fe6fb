package bazar.catalog.books;

import bazar.shared.keys.FoldedTopic;
import bazar.shared.keys.Text;
import bazar.shared.problem.InvalidRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What holds of every book, however it comes to the store. What fits is handed back as it is stored.
 *
 * @param book how a complaint names the book it is about
 */
public record BookRules(String book) {
    public static final int MAX_STOCK = 1_000_000_000;
    private static final int MAX_TITLE = 200;
    private static final BigDecimal MAX_PRICE = new BigDecimal("99999999.99");
    private static final int DECIMALS = 2;

    /** The complaint that a rule is not kept. */
    public InvalidRequest broken(String rule) {
        return new InvalidRequest(book + ": " + rule + ".");
    }

    public String title(String title) {
        if (title == null || title.isBlank() || title.length() > MAX_TITLE) {
            throw broken("the title has 1 to " + MAX_TITLE + " characters");
        }
        if (!Text.isPlain(title)) {
            throw broken("the title has a control character or a broken one; only text is allowed");
        }
        return title;
    }

    public String topic(String topic) {
        if (topic == null) {
            throw broken("the topic is missing");
        }
        FoldedTopic.of(topic); // throws if it is none
        return topic.strip();
    }

    public BigDecimal price(BigDecimal price) {
        if (price == null || !isPrice(price)) {
            throw broken("the price is from 0.00 to " + MAX_PRICE + ", with at most two decimals");
        }
        return price.stripTrailingZeros().setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** @param field what the caller calls them */
    public int copies(String field, Integer copies) {
        if (copies == null || !isStock(copies)) {
            throw broken("the " + field + " is from 0 to " + MAX_STOCK);
        }
        return copies;
    }

    /** Compared first: what lies within the bounds can be written out, 1e1000000000 cannot. */
    private static boolean isPrice(BigDecimal price) {
        return price.signum() >= 0
                && price.compareTo(MAX_PRICE) <= 0
                && price.stripTrailingZeros().scale() <= DECIMALS;
    }

    public static boolean isStock(int copies) {
        return copies >= 0 && copies <= MAX_STOCK;
    }
}
