package bazar.stack.store;

import bazar.stack.books.NewBook;
import bazar.stack.machine.Http;
import bazar.stack.machine.StackException;
import bazar.stack.node.Node;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A client of one catalog for its replica of the store. */
public final class CatalogStore {
    private static final String PATH = "/store";
    /** Long enough for 100,000 books. */
    private static final Duration OPENING = Duration.ofMinutes(5);

    private final Node catalog;

    public CatalogStore(Node catalog) {
        this.catalog = catalog;
    }

    /** Returns the replica's state; empty if the catalog does not answer. */
    public Optional<StoreStatus> status() {
        return catalog.http().json(catalog.uri(PATH)).map(StoreStatus::of);
    }

    /** Returns the digest of all rows at an LSN; empty if the catalog does not know it or does not answer. */
    Optional<String> digestAt(long lsn) {
        return catalog.http()
                .json(catalog.uri("/replication/digest?lsn=" + lsn))
                .map(answer -> answer.getString("digest", null));
    }

    /** @param books empty for the first books, which the catalog contains */
    OpenedStore open(Optional<List<NewBook>> books) {
        JsonObject request = books.map(CatalogStore::json).orElse(JsonValue.EMPTY_JSON_OBJECT);
        Optional<HttpResponse<String>> answer = catalog.http().post(catalog.uri(PATH), request.toString(), OPENING);
        return answer.filter(response -> response.statusCode() == 201)
                .flatMap(response -> Http.parse(response.body()))
                .map(OpenedStore::of)
                .orElseThrow(() -> new StackException("The store could not be opened: " + catalog.name() + " "
                        + answer.map(Http::complaint).orElse("did not answer") + "; see " + catalog.log()));
    }

    private static JsonObject json(List<NewBook> books) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        books.forEach(book -> array.add(book.toJson()));
        return Json.createObjectBuilder().add("books", array).build();
    }
}
