package bazar.order.carts;

import static java.net.HttpURLConnection.HTTP_GONE;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 410: the cart was deleted or has expired. */
final class CartGone extends ProblemException {
    private CartGone(String detail) {
        super(Problem.named("cart-gone", "The cart is gone", HTTP_GONE, detail));
    }

    static CartGone deleted() {
        return new CartGone("The cart was deleted.");
    }

    static CartGone expired() {
        return new CartGone("The cart has expired, for it was not changed for long.");
    }
}
