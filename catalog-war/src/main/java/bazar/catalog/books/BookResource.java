package bazar.catalog.books;

import bazar.catalog.books.core.BookNotFound;
import bazar.catalog.log.BookImage;
import bazar.catalog.reads.core.ReadGate;
import bazar.catalog.reads.core.ReadGate.Reading;
import bazar.shared.books.FoldedTopic;
import bazar.shared.books.TopicQuery;
import bazar.shared.keys.BookId;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads books, at the primary and at secondaries. Every answer states the entry that it is current to. */
@ApplicationScoped
@Path("/books")
@Tag(name = "Books")
@Produces(MediaType.APPLICATION_JSON)
public class BookResource {
    private static final int MAX_PAGE = 1000;

    private final Books books;
    private final BookLists lists;
    private final ReadGate readGate;

    @Inject
    public BookResource(Books books, BookLists lists, ReadGate readGate) {
        this.books = books;
        this.lists = lists;
        this.readGate = readGate;
    }

    protected BookResource() {
        this(null, null, null);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBook", summary = "A book")
    @APIResponse(responseCode = "200", ref = "Book", description = "The book")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "BookNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response book(
            @Parameter(ref = "BookId") @PathParam("id") BookId id,
            @Parameter(ref = "MinAsOf") @HeaderParam(AsOf.MIN_HEADER) String atLeast) {
        Reading<Optional<BookImage>> read =
                readGate.read(Key.info(id.value()), AsOf.ofHeader(atLeast), () -> books.find(id.value()));
        BookImage book = read.rows().orElseThrow(() -> new BookNotFound(id.value()).with(AsOf.HEADER, read.asOf()));
        return answer(book, read.asOf());
    }

    @GET
    @Operation(operationId = "findBooks", summary = "The books whose topic begins with this one, by id")
    @APIResponse(responseCode = "200", ref = "Titles", description = "A page of them, perhaps empty")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response search(
            @Parameter(ref = "Topic") @QueryParam("topic") String topic,
            @Parameter(ref = "After") @QueryParam("after") @DefaultValue("0") long after,
            @Parameter(ref = "Limit") @QueryParam("limit") @DefaultValue("1000") int limit,
            @Parameter(ref = "MinAsOf") @HeaderParam(AsOf.MIN_HEADER) String atLeast) {
        if (topic == null) {
            throw new InvalidRequest(
                    "The query parameter topic is missing: the topic, or its beginning, to search for.");
        }
        if (after < 0 || limit < 1 || limit > MAX_PAGE) {
            throw new InvalidRequest("The parameter after is at least 0, and limit is from 1 to " + MAX_PAGE + ".");
        }
        FoldedTopic folded = new TopicQuery(topic).folded();
        Reading<TitlePage> read =
                readGate.read(Key.search(folded), AsOf.ofHeader(atLeast), () -> lists.search(folded, after, limit));
        return answer(read.rows(), read.asOf());
    }

    private static Response answer(Object body, AsOf asOf) {
        return Response.ok(body).header(AsOf.HEADER, asOf).build();
    }
}
