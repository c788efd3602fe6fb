package bazar.catalog.opening;

import static java.net.HttpURLConnection.HTTP_CONFLICT;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 409: this disk, or a secondary's, holds a store already. */
final class StoreAlreadyOpen extends ProblemException {
    StoreAlreadyOpen(String store) {
        super(Problem.named(
                "store-already-open",
                "A store is open already",
                HTTP_CONFLICT,
                "This disk, or that of a secondary, holds store " + store + "."));
    }
}
