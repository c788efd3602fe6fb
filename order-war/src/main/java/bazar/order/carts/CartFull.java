package bazar.order.carts;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 409: the cart has as many lines as one sale may have, or more, after a merge of concurrent changes. */
final class CartFull extends ProblemException {
    CartFull(int maxLines) {
        super(Problem.named(
                "cart-full", "The cart is full", HTTP_CONFLICT, "A cart has at most " + maxLines + " books."));
    }
}
