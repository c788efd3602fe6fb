package bazar.frontend.http;

import bazar.frontend.cache.CacheCounters;
import bazar.frontend.cache.core.Answer;
import bazar.frontend.cache.core.Answer.Source;
import bazar.frontend.cache.core.Document;
import bazar.shared.log.AsOf;
import bazar.shared.problem.ProblemException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Supplier;

/** Makes the HTTP response of an answer, with its source and as-of. */
@Dependent
public class CachedResponses {
    private static final String X_CACHE = "X-Cache";
    private static final String SERVER_TIMING = "Server-Timing";
    private static final String HIT_TIMING = "cache;desc=\"HIT\"";

    private final CacheCounters counters;

    @Inject
    CachedResponses(CacheCounters counters) {
        this.counters = counters;
    }

    /**
     * @param known the request's If-None-Match header; null if absent
     * @param startedAt {@link System#nanoTime} when the request arrived
     * @param nothing makes the problem for a key without a value
     */
    public Response of(Answer answer, String known, long startedAt, Supplier<ProblemException> nothing) {
        counters.answered(answer.source());
        String asOf = answer.asOf().toString();
        String source = answer.source().name();
        String timing = answer.source() == Source.HIT ? HIT_TIMING : timing(source, System.nanoTime() - startedAt);
        Document document = answer.document();
        if (document == null) {
            throw nothing.get().with(AsOf.HEADER, asOf).with(X_CACHE, source).with(SERVER_TIMING, timing);
        }
        ResponseBuilder response = document.isNamedIn(known)
                ? Response.notModified()
                : Response.ok(document.json(), MediaType.APPLICATION_JSON_TYPE);
        response.header(HttpHeaders.ETAG, document.etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(AsOf.HEADER, asOf)
                .header(X_CACHE, source)
                .header(SERVER_TIMING, timing);
        if (answer.source() == Source.HIT) {
            response.header("Age", Long.toString(answer.ageSeconds()));
        }
        if (document.link() != null) {
            response.header(HttpHeaders.LINK, document.link());
        }
        return response.build();
    }

    private static String timing(String source, long nanos) {
        return "cache;desc=\"" + source + "\", catalog;dur=" + Math.floor(nanos / 1e5) / 10;
    }
}
