package bazar.frontend.search;

import bazar.frontend.cache.core.Answer;
import bazar.frontend.cache.core.CacheReader;
import bazar.frontend.cache.core.Document;
import bazar.frontend.cache.core.Reading;
import bazar.frontend.catalog.BookList;
import bazar.frontend.catalog.Catalog;
import bazar.frontend.catalog.Reply;
import bazar.frontend.http.CachedResponses;
import bazar.frontend.http.ReadsOwnWrites;
import bazar.shared.books.TopicQuery;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Searches books by topic. Whole lists are cached. Parts of a list are not, because readers seldom ask for the same
 * part.
 */
@ApplicationScoped
@Path("/api/search")
@ReadsOwnWrites
@Tag(name = "Books")
public class SearchResource {
    private static final Jsonb JSON = JsonbBuilder.create();

    private final CacheReader cache;
    private final Catalog catalog;
    private final CachedResponses cachedResponses;

    @Inject
    public SearchResource(CacheReader cache, Catalog catalog, CachedResponses cachedResponses) {
        this.cache = cache;
        this.catalog = catalog;
        this.cachedResponses = cachedResponses;
    }

    protected SearchResource() {
        this(null, null, null);
    }

    @GET
    @Path("{topic}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findBooks", summary = "The books of a topic")
    @APIResponse(responseCode = "200", ref = "Titles", description = "The books, by id")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "NoBooksFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response search(
            @Parameter(ref = "TopicInPath") @PathParam("topic") String topic,
            @Parameter(ref = "After") @QueryParam("after") String after,
            @Parameter(ref = "Limit") @QueryParam("limit") String limit,
            @Parameter(ref = "IfNoneMatch") @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Parameter(ref = "MinAsOf") @HeaderParam(AsOf.MIN_HEADER) String minAsOf) {
        long startedAt = System.nanoTime();
        AsOf least = AsOf.ofHeader(minAsOf);
        TopicQuery query = new TopicQuery(topic);
        Page page = Page.of(after, limit);
        Answer answer = page.isDefault()
                ? cache.read(Key.search(query.folded()), least, asOf -> read(query, page, asOf))
                : Answer.bypassing(read(query, page, least));
        return cachedResponses.of(answer, known, startedAt, () -> new NoBooksFound(query));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findBooksOfTopic",
            summary = "The books of any topic, also of one that cannot be part of a path")
    @APIResponse(responseCode = "200", ref = "Titles", description = "The books, by id")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "NoBooksFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response searchAny(
            @Parameter(ref = "Topic") @QueryParam("topic") String topic,
            @Parameter(ref = "After") @QueryParam("after") String after,
            @Parameter(ref = "Limit") @QueryParam("limit") String limit,
            @Parameter(ref = "IfNoneMatch") @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Parameter(ref = "MinAsOf") @HeaderParam(AsOf.MIN_HEADER) String minAsOf) {
        if (topic == null) {
            throw new InvalidRequest("The parameter topic is missing: the topic to search for, or its beginning.");
        }
        return search(topic, after, limit, known, minAsOf);
    }

    /** Returns nothing for a topic without books, but an empty list for a part after the last book. */
    private Reading read(TopicQuery topic, Page page, AsOf least) {
        Reply<BookList> reply = catalog.books(topic, page.after(), page.limit(), least);
        List<BookList.Title> books = reply.body().books();
        boolean isNothing = books.isEmpty() && page.after() == 0;
        return new Reading(
                reply.store(),
                reply.asOf(),
                isNothing ? null : Document.of(JSON.toJson(books), linkToNext(topic, page, reply.body())));
    }

    /** Uses the query parameter, because a path cannot name every topic. */
    private static String linkToNext(TopicQuery topic, Page page, BookList list) {
        if (!list.more()) {
            return null;
        }
        long last = list.books().get(list.books().size() - 1).id();
        String encoded = URLEncoder.encode(topic.text(), StandardCharsets.UTF_8).replace("+", "%20");
        String limit = page.limit() == Page.MAX_LIMIT ? "" : "&limit=" + page.limit();
        return "</api/search?topic=" + encoded + "&after=" + last + limit + ">; rel=\"next\"";
    }
}
