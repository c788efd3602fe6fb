package bazar.frontend.info;

import bazar.frontend.cache.core.Answer;
import bazar.frontend.cache.core.CacheReader;
import bazar.frontend.http.CachedResponses;
import bazar.frontend.http.ReadsOwnWrites;
import bazar.shared.keys.BookId;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@Path("/api/info")
@ReadsOwnWrites
@Tag(name = "Books")
public class InfoResource {
    private final CacheReader cache;
    private final BookInfos infos;
    private final CachedResponses cachedResponses;

    @Inject
    public InfoResource(CacheReader cache, BookInfos infos, CachedResponses cachedResponses) {
        this.cache = cache;
        this.infos = infos;
        this.cachedResponses = cachedResponses;
    }

    protected InfoResource() {
        this(null, null, null);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getBook", summary = "One book, with price and stock")
    @APIResponse(responseCode = "200", ref = "Book", description = "The book")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidRequest")
    @APIResponse(responseCode = "404", ref = "BookNotFound")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response info(
            @Parameter(ref = "BookId") @PathParam("id") BookId id,
            @Parameter(ref = "IfNoneMatch") @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @Parameter(ref = "MinAsOf") @HeaderParam(AsOf.MIN_HEADER) String minAsOf) {
        long startedAt = System.nanoTime();
        Answer answer = cache.read(Key.info(id.value()), AsOf.ofHeader(minAsOf), least -> infos.read(id, least));
        return cachedResponses.of(answer, known, startedAt, () -> new BookNotFound(id));
    }
}
