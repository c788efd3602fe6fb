package bazar.perf;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;

/**
 * Many buyers want one book with few copies at the same moment. Exactly as many succeed as there are copies, and each
 * can read its order at once. All others get 409 and then see a stock of 0.
 */
public final class FlashSaleSimulation extends StoreSimulation {
    private static final String TOPIC = "flash sale";
    private static final String ORDER = "order";
    private static final String SOLD_OUT = "info, sold out";
    private static final String AT_THE_END = "info, at the end";

    public FlashSaleSimulation() {
        super(FlashSaleSimulation::plan);
    }

    private static Load plan(Settings settings) {
        Book book = bookOnSale(settings);
        long buyers = settings.buyers();
        long copies = book.stock();
        return new Load(
                buyers(book, settings.buyers()).andThen(customerAfterwards(book)),
                List.of(
                        details(Requests.BUY).allRequests().count().is(buyers),
                        details(ORDER).successfulRequests().count().is(copies),
                        details(SOLD_OUT).successfulRequests().count().is(buyers - copies),
                        details(AT_THE_END).successfulRequests().count().is(1L)));
    }

    /** Chooses the first book that has copies left, as every run sells one book out. */
    private static Book bookOnSale(Settings settings) {
        Book book = new Store(settings.url())
                .books(TOPIC).stream()
                        .filter(candidate -> candidate.stock() > 0)
                        .findFirst()
                        .orElseThrow(() -> new CannotRun("All books on \"" + TOPIC
                                + "\" are sold out: open a store with ./bazar reset --books perf/books.csv"));
        if (book.stock() >= settings.buyers()) {
            throw new CannotRun("Book " + book.id() + " has " + book.stock()
                    + " copies: more buyers are needed than -Dbuyers=" + settings.buyers());
        }
        return book;
    }

    /** The first buyer buys after all have seen the book. */
    private static PopulationBuilder buyers(Book book, int count) {
        return wanting(book, "flash sale")
                .exec(Requests.look("info"), rendezVous(count), buyOne())
                .injectOpen(atOnceUsers(count));
    }

    private static PopulationBuilder customerAfterwards(Book book) {
        return wanting(book, "afterwards").exec(lookAtNone(AT_THE_END)).injectOpen(atOnceUsers(1));
    }

    private static ScenarioBuilder wanting(Book book, String name) {
        return scenario(name).exec(session -> session.set(Steps.BOOK, book.id()));
    }

    private static ChainBuilder buyOne() {
        HttpRequestActionBuilder buy = Requests.buy()
                .check(
                        status().in(200, 409).saveAs("status"),
                        jmesPath("orderId").optional().saveAs("order"));
        HttpRequestActionBuilder readOrder =
                http(ORDER).get("/api/orders/#{order}").check(status().is(200));
        return exec(buy)
                .exitHereIfFailed()
                .doIfEqualsOrElse("#{status}", 200)
                .then(readOrder)
                .orElse(lookAtNone(SOLD_OUT));
    }

    private static HttpRequestActionBuilder lookAtNone(String name) {
        return Requests.look(name).check(jmesPath("stock").ofInt().is(0));
    }
}
