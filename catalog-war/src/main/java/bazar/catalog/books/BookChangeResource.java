package bazar.catalog.books;

import bazar.catalog.books.core.AddBook;
import bazar.catalog.books.core.BookNotFound;
import bazar.catalog.books.core.BookPatch;
import bazar.catalog.books.core.BookRequest;
import bazar.catalog.books.core.ChangeBook;
import bazar.catalog.books.core.DeleteBook;
import bazar.catalog.books.core.NoIdLeft;
import bazar.catalog.books.core.StockOutOfRange;
import bazar.catalog.log.BookImage;
import bazar.catalog.writer.CurrentWriter;
import bazar.catalog.writer.WriteAnswer;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteReceipt;
import bazar.shared.keys.BookId;
import bazar.shared.log.AsOf;
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
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Adds, changes and deletes books, at the primary alone. */
@ApplicationScoped
@Path("/books")
@Tag(name = "Books")
@Produces(MediaType.APPLICATION_JSON)
public class BookChangeResource {
    private final CurrentWriter writer;

    @Inject
    public BookChangeResource(CurrentWriter writer) {
        this.writer = writer;
    }

    protected BookChangeResource() {
        this(null);
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
        var writeReceipt = submit(new AddBook(request));
        BookImage book = writeReceipt.result().orElseThrow(() -> refusal(writeReceipt, new NoIdLeft()));
        return WriteAnswer.of(Response.created(addressOf(book)).entity(book), writeReceipt);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeBook", summary = "Changes the given fields of a book, all or none")
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
        var writeReceipt = submit(new ChangeBook(id.value(), patch));
        if (writeReceipt.result() instanceof ChangeBook.Changed changed) {
            return WriteAnswer.of(Response.ok(changed.book()), writeReceipt);
        }
        if (writeReceipt.result() instanceof ChangeBook.StockOutOfRange refused) {
            throw refusal(writeReceipt, new StockOutOfRange(refused.book()));
        }
        throw refusal(writeReceipt, new BookNotFound(id.value()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteBook", summary = "Deletes a book; its sales remain")
    @APIResponse(responseCode = "204", ref = "DeletedBook", description = "It is gone")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "BookNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "UnavailableOrUnknownWithoutKey")
    public Response delete(@Parameter(ref = "BookId") @PathParam("id") BookId id) {
        var writeReceipt = submit(new DeleteBook(id.value()));
        if (!writeReceipt.result()) {
            throw refusal(writeReceipt, new BookNotFound(id.value()));
        }
        return WriteAnswer.of(Response.noContent(), writeReceipt);
    }

    /** A change of a book has no idempotency key, unlike a sale, so a caller must not blindly repeat it. */
    private <R> WriteReceipt<R> submit(Command<R> command) {
        try {
            return writer.submit(command);
        } catch (OutcomeUnknown e) {
            throw OutcomeUnknown.withoutKey(e);
        }
    }

    private static ProblemException refusal(WriteReceipt<?> writeReceipt, ProblemException problem) {
        return problem.with(AsOf.HEADER, writeReceipt.asOf());
    }

    private static URI addressOf(BookImage book) {
        return UriBuilder.fromResource(BookResource.class)
                .path(Long.toString(book.id()))
                .build();
    }
}
