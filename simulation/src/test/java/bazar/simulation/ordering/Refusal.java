package bazar.simulation.ordering;

import bazar.catalog.sales.core.Sell;
import bazar.order.carts.state.CartId;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;
import bazar.shared.problem.ProblemNames;
import bazar.shared.problem.RemoteProblem;

/** Definite refusals. */
final class Refusal {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private Refusal() {}

    /** Returns the refusal of a sale as an order server receives it. */
    static RemoteProblem of(Sell.Result result) {
        if (result instanceof Sell.CartSold cart) {
            return problem(
                    ProblemNames.CART_ALREADY_SOLD, CONFLICT, "The cart was bought as order " + cart.orderId() + ".");
        }
        if (result instanceof Sell.OtherSale) {
            return problem(ProblemNames.KEY_REUSED, UNPROCESSABLE, "A key stands for one order.");
        }
        return result instanceof Sell.SoldOut
                ? problem("out-of-stock", CONFLICT, "There are not as many copies.")
                : problem(ProblemNames.BOOK_NOT_FOUND, NOT_FOUND, "There is no such book.");
    }

    static RemoteProblem noCart(CartId id) {
        return problem("cart-not-found", NOT_FOUND, "There is no cart " + id + ".");
    }

    /** Returns whether the failure is a definite answer; otherwise a repetition may get one. */
    static boolean isOne(Throwable failure) {
        return failure instanceof ProblemException answer && answer.problem().status() < 500;
    }

    static boolean isNamed(String name, Throwable failure) {
        return failure instanceof ProblemException answer && answer.problem().isNamed(name);
    }

    private static RemoteProblem problem(String name, int status, String detail) {
        return new RemoteProblem(Problem.named(name, "Not sold", status, detail), 0);
    }
}
