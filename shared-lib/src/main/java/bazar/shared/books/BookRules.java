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
    /** In code points of the composed text, as is the topic's. */
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
        return bounded("title", plain("title", title), MAX_TITLE);
    }

    /** A client takes a path of dots for a way up, so that nobody could ask for them. */
    public String topic(String topic) {
        String checked = bounded("topic", Text.stripped(plain("topic", topic)), MAX_TOPIC);
        if (checked.chars().allMatch(c -> c == '.')) {
            throw broken("the topic must be more than dots");
        }
        return checked;
    }

    private String plain(String field, String text) {
        if (text == null) {
            return "";
        }
        if (!Text.isPlain(text)) {
            throw broken(
                    "the " + field + " has a control character, the end of a line, or a character that does not exist");
        }
        return Text.composed(text);
    }

    private String bounded(String field, String text, int max) {
        if (Text.stripped(text).isEmpty() || Text.length(text) > max) {
            throw broken("the " + field + " has 1 to " + max + " characters");
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
