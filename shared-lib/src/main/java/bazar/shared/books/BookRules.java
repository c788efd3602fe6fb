package bazar.shared.books;

import bazar.shared.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What holds of every book, however it comes to the store. What fits is handed back as it is stored; what does not is a
 * {@link BrokenRule}.
 *
 * @param book how a complaint names the book it is about
 */
public record BookRules(String book) {
    /** In code points, as is the topic's. */
    public static final int MAX_TITLE = 200;

    public static final int MAX_TOPIC = 100;
    public static final int MAX_STOCK = 1_000_000_000;
    private static final BigDecimal MAX_PRICE = new BigDecimal("99999999.99");
    private static final int DECIMALS = 2;

    /** The complaint that a rule is not kept. */
    public BrokenRule broken(String rule) {
        return new BrokenRule(book + ": " + rule + ".");
    }

    public long id(long id) {
        if (id < 1) {
            throw broken("the id is at least 1");
        }
        return id;
    }

    public String title(String title) {
        return text("title", title, MAX_TITLE);
    }

    public String topic(String topic) {
        return text("topic", topic == null ? null : topic.strip(), MAX_TOPIC);
    }

    private String text(String field, String text, int max) {
        if (text == null || text.isBlank() || Text.length(text) > max) {
            throw broken("the " + field + " has 1 to " + max + " characters");
        }
        if (!Text.isPlain(text)) {
            throw broken("the " + field + " has a control character or a broken one; only text is allowed");
        }
        return text;
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
