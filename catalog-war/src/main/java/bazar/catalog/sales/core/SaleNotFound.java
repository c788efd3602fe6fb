package bazar.catalog.sales.core;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 404: no sale has this order id. */
public final class SaleNotFound extends ProblemException {
    public SaleNotFound() {
        super(Problem.named("sale-not-found", "Sale not found", HTTP_NOT_FOUND, "No sale has this order id."));
    }
}
