package bazar.catalog.books;

import bazar.catalog.log.BookImage;
import bazar.catalog.visibility.Visibility;
import bazar.catalog.writer.Command;
import bazar.catalog.writer.CurrentWriter;
import bazar.catalog.writer.Receipt;
import bazar.catalog.writer.WriteAnswer;
import bazar.shared.keys.BookId;
import bazar.shared.log.AsOf;
import bazar.shared.log.StoreId;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Books are added, changed and deleted here, at the primary alone. */
@ApplicationScoped
@Path("/books")
@Tag(name = "Books")
@Produces(MediaType.APPLICATION_JSON)
public class BookChangeResource {
    private final CurrentWriter writer;
    private final Visibility visibility;

    @Inject
    public BookChangeResource(CurrentWriter writer, Visibility visibility) {
        this.writer = writer;
        this.visibility = visibility;
    }

    /** For the container's proxy. */
    protected BookChangeResource() {
        this(null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addBook", summary = "Adds a book, under an id that no book has had before")
    @RequestBody(ref = "BookRequest")
    @APIResponse(responseCode = "201", ref = "AddedBook", description = "The book")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "NoIdLeft")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "UnavailableOrUnknownWithoutKey")
    public Response add(BookRequest request) {
        var receipt = submit(new AddBook(request));
        BookImage book = receipt.result().orElseThrow(() -> refusal(receipt, new NoIdLeft()));
        return answer(receipt, Response.created(addressOf(book)).entity(book));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeBook", summary = "Changes what is named of a book; all of it or nothing")
    @RequestBody(ref = "BookPatch")
    @APIResponse(responseCode = "200", ref = "ChangedBook", description = "The book as it is now")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "BookNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "409", ref = "StockOutOfRange")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "UnavailableOrUnknownWithoutKey")
    public Response change(@Parameter(ref = "BookId") @PathParam("id") BookId id, BookPatch patch) {
        var receipt = submit(new ChangeBook(id.value(), patch));
        if (receipt.result() instanceof ChangeBook.Changed changed) {
            return answer(receipt, Response.ok(changed.book()));
        }
        if (receipt.result() instanceof ChangeBook.StockOutOfRange refused) {
            throw refusal(receipt, new StockOutOfRange(refused.book()));
        }
        throw refusal(receipt, new BookNotFound(id.value()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteBook", summary = "Takes a book out of the catalog; its sales stay")
    @APIResponse(responseCode = "204", ref = "DeletedBook", description = "It is gone")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "BookNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "UnavailableOrUnknownWithoutKey")
    public Response delete(@Parameter(ref = "BookId") @PathParam("id") BookId id) {
        var receipt = submit(new DeleteBook(id.value()));
        if (!receipt.result()) {
            throw refusal(receipt, new BookNotFound(id.value()));
        }
        return answer(receipt, Response.noContent());
    }

    /** Unlike a sale, a change of a book bears no key: repeated blindly, it might happen twice. */
    private <R> Receipt<R> submit(Command<R> command) {
        try {
            return writer.submit(command);
        } catch (OutcomeUnknown e) {
            throw OutcomeUnknown.withoutKey(e);
        }
    }

    private Response answer(Receipt<?> receipt, ResponseBuilder answer) {
        return WriteAnswer.of(answer.header(StoreId.HEADER, visibility.store()), receipt);
    }

    private ProblemException refusal(Receipt<?> receipt, ProblemException problem) {
        return problem.with(AsOf.HEADER, receipt.asOf()).with(StoreId.HEADER, visibility.store());
    }

    private static URI addressOf(BookImage book) {
        return UriBuilder.fromResource(BookResource.class)
                .path(Long.toString(book.id()))
                .build();
    }
}
