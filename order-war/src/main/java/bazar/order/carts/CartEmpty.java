package bazar.order.carts;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 409: the cart has nothing to buy. */
final class CartEmpty extends ProblemException {
    CartEmpty() {
        super(Problem.named("cart-empty", "The cart is empty", HTTP_CONFLICT, "There is nothing in it to buy."));
    }
}
