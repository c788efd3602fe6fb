package bazar.frontend.cache;

import bazar.frontend.cache.Answer.Source;
import bazar.shared.log.AsOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

/** Sends what was read, and says where it comes from and how current it is. */
@Dependent
public class Delivery {
    private static final String HIT_TIMING = "cache;desc=\"HIT\"";

    private final CacheCounters counters;

    @Inject
    Delivery(CacheCounters counters) {
        this.counters = counters;
    }

    /**
     * @param known what the caller has already, as its If-None-Match header says; may be null
     * @param startedAt {@link System#nanoTime} when the request came
     */
    public Response of(Answer answer, String known, long startedAt) {
        counters.answered(answer.source());
        Document document = answer.document();
        ResponseBuilder response = isKnown(document, known)
                ? Response.status(Status.NOT_MODIFIED)
                : Response.ok(document.json(), MediaType.APPLICATION_JSON_TYPE);
        response.header(HttpHeaders.ETAG, document.etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(AsOf.HEADER, answer.asOf().toString())
                .header("X-Cache", answer.source().name());
        if (document.link() != null) {
            response.header(HttpHeaders.LINK, document.link());
        }
        if (answer.source() == Source.HIT) {
            response.header("Age", Long.toString(answer.ageSeconds())).header("Server-Timing", HIT_TIMING);
        } else {
            response.header("Server-Timing", timing(answer.source(), System.nanoTime() - startedAt));
        }
        return response.build();
    }

    private static boolean isKnown(Document document, String known) {
        return known != null && (known.contains(document.etag()) || known.equals("*"));
    }

    private static String timing(Source source, long nanos) {
        return "cache;desc=\"" + source + "\", catalog;dur=" + nanos / 100_000 / 10.0;
    }
}
