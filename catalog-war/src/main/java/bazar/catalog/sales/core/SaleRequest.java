package bazar.catalog.sales.core;

import bazar.shared.json.OptionalMember;
import bazar.shared.problem.InvalidRequest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sale to be made.
 *
 * @param lines from 1 to 100, each of another book
 * @param cartId id of the cart that is sold, 1 to 36 of {@code A-Za-z0-9_-}; null if the sale has none
 */
public record SaleRequest(
        List<OrderedLine> lines, @OptionalMember String cartId) {
    private static final int MAX_LINES = 100;
    private static final Pattern CART_ID = Pattern.compile("[A-Za-z0-9_-]{1,36}");

    public SaleRequest {
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new InvalidRequest("An order has 1 to " + MAX_LINES + " lines.");
        }
        if (lines.stream().map(OrderedLine::bookId).distinct().count() < lines.size()) {
            throw new InvalidRequest("Each line of an order is of another book.");
        }
        if (cartId != null && !CART_ID.matcher(cartId).matches()) {
            throw new InvalidRequest("The cartId has 1 to 36 characters of A-Z, a-z, 0-9, _ and -.");
        }
    }
}
