package bazar.order.carts;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 409: the cart was bought and cannot change. */
final class CartBought extends ProblemException {
    /** @param detail names the order */
    CartBought(String detail) {
        super(Problem.named("cart-bought", "The cart was bought already", HTTP_CONFLICT, detail));
    }

    static CartBought as(String orderId) {
        return new CartBought("The cart was bought as order " + orderId + ".");
    }
}
