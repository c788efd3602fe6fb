package bazar.catalog.sales.core;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.ProblemNames;

/** 409: the cart was sold under another order id. Nothing was sold now. */
public final class CartAlreadySold extends ProblemException {
    public CartAlreadySold(String orderId) {
        super(Problem.named(
                ProblemNames.CART_ALREADY_SOLD,
                "The cart was bought already",
                HTTP_CONFLICT,
                "The cart was bought as order " + orderId + "."));
    }
}
