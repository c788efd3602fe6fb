package bazar.shared.books;

import bazar.shared.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rules for every book, whichever way it enters the store. Each check returns the value as it is stored, or throws
 * a {@link BrokenRule}.
 *
 * @param book how messages refer to the book
 */
public record BookRules(String book) {
    /** In code points of the composed text; so is the topic's maximum. */
    public static final int MAX_TITLE = 200;

    public static final int MAX_TOPIC = 100;
    public static final int MAX_STOCK = 1_000_000_000;
    private static final BigDecimal MAX_PRICE = new BigDecimal("99999999.99");
    private static final int DECIMALS = 2;

    /** Returns the exception for a broken rule. */
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

    /** Refuses a topic of dots only: clients resolve such a path segment, so nobody could request it. */
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

    /** @param field the caller's name for the number */
    public int copies(String field, Integer copies) {
        if (copies == null || !isStock(copies)) {
            throw broken("the " + field + " is from 0 to " + MAX_STOCK);
        }
        return copies;
    }

    /** Checks the bounds first: 1e1000000000 cannot be written out. */
    private static boolean isPrice(BigDecimal price) {
        return price.signum() >= 0
                && price.compareTo(MAX_PRICE) <= 0
                && price.stripTrailingZeros().scale() <= DECIMALS;
    }

    public static boolean isStock(int copies) {
        return copies >= 0 && copies <= MAX_STOCK;
    }
}
