package bazar.catalog.opening;

import bazar.catalog.log.BookImage;
import bazar.shared.keys.FoldedTopic;
import bazar.shared.problem.InvalidRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A book of a store's first catalogue.
 *
 * @param id at least 1
 * @param title 1 to 200 characters
 * @param topic 1 to 100 characters
 * @param quantity copies in stock, from 0 to 1,000,000,000
 * @param price from 0.00 to 99,999,999.99, at most two decimals
 */
public record NewBook(long id, String title, String topic, int quantity, BigDecimal price) {
    private static final int MAX_TITLE = 200;
    private static final int MAX_QUANTITY = 1_000_000_000;
    private static final int MAX_PRICE_DIGITS = 8;

    public NewBook {
        require(id >= 1, id, "the id is at least 1");
        require(
                title != null && !title.isBlank() && title.length() <= MAX_TITLE,
                id,
                "the title has 1 to 200 characters");
        require(topic != null, id, "the topic is missing");
        FoldedTopic.of(topic);
        require(quantity >= 0 && quantity <= MAX_QUANTITY, id, "the quantity is from 0 to 1000000000");
        require(
                price != null
                        && price.signum() >= 0
                        && price.stripTrailingZeros().scale() <= 2
                        && price.precision() - price.scale() <= MAX_PRICE_DIGITS,
                id,
                "the price is from 0.00 to 99999999.99, with at most two decimals");
    }

    BookImage image() {
        return new BookImage(id, title, topic, price.setScale(2, RoundingMode.UNNECESSARY), quantity);
    }

    private static void require(boolean holds, long id, String rule) {
        if (!holds) {
            throw new InvalidRequest("Book " + id + ": " + rule + ".");
        }
    }
}
