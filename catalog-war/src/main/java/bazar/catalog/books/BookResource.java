package bazar.catalog.books;

import bazar.catalog.log.BookImage;
import bazar.catalog.visibility.Visibility;
import bazar.shared.keys.BookId;
import bazar.shared.keys.FoldedTopic;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import bazar.shared.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reads of the catalog, at the primary and at secondaries alike. Every answer says what it is current to. */
@ApplicationScoped
@Path("/books")
@Produces(MediaType.APPLICATION_JSON)
public class BookResource {
    private static final int MAX_PAGE = 1000;

    private final Books books;
    private final Visibility visibility;

    @Inject
    public BookResource(Books books, Visibility visibility) {
        this.books = books;
        this.visibility = visibility;
    }

    /** For the container's proxy. */
    protected BookResource() {
        this(null, null);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A book's record")
    @APIResponse(
            responseCode = "200",
            description = "The book",
            headers = @Header(ref = "Bazar-As-Of"),
            content = @Content(schema = @Schema(implementation = BookImage.class)))
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "BookNotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response book(
            @Parameter(
                            description = "The book's number",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"),
                            example = "1")
                    @PathParam("id")
                    BookId id) {
        AsOf asOf = visibility.read(Key.info(id.value()));
        BookImage book = books.find(id.value()).orElseThrow(() -> new BookNotFound(id.value()).with(AsOf.HEADER, asOf));
        return Response.ok(book).header(AsOf.HEADER, asOf).build();
    }

    @GET
    @Operation(summary = "The books whose topic begins so, by id")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, perhaps empty",
            headers = @Header(ref = "Bazar-As-Of"),
            content = @Content(schema = @Schema(implementation = TitlePage.class)))
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response search(
            @Parameter(
                            description = "A topic or its beginning, 1 to 100 characters, in any case",
                            required = true,
                            example = "distributed")
                    @QueryParam("topic")
                    String topic,
            @Parameter(description = "Only books with larger ids", example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    long after,
            @Parameter(description = "At most so many", example = "1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        if (topic == null) {
            throw new InvalidRequest(
                    "The query parameter topic is missing: the topic, or its beginning, to search for.");
        }
        if (after < 0 || limit < 1 || limit > MAX_PAGE) {
            throw new InvalidRequest("The parameter after is at least 0, and limit is from 1 to " + MAX_PAGE + ".");
        }
        FoldedTopic folded = FoldedTopic.of(topic);
        AsOf asOf = visibility.read(Key.search(folded));
        return Response.ok(books.search(folded, after, limit))
                .header(AsOf.HEADER, asOf)
                .build();
    }
}
