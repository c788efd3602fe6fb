package bazar.frontend.http;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Reminds a browser's reads of what it has bought. It need last only until every replica has that; a while longer costs a
 * catalog read for each book that the cache holds from before.
 */
public final class AsOfCookie {
    private static final int MAX_AGE_SECONDS = 600;

    private AsOfCookie() {}

    /** An acknowledged write leaves what it is current to with the browser that made it. */
    public static Response on(Response written) {
        String asOf = written.getHeaderString(AsOf.HEADER);
        return asOf == null
                ? written
                : Response.fromResponse(written)
                        .header(HttpHeaders.SET_COOKIE, cookie(asOf, MAX_AGE_SECONDS))
                        .build();
    }

    static boolean isMalformed(Cookie cookie) {
        return cookie != null && !AsOf.isAsOf(cookie.getValue());
    }

    /** {@link AsOf#NOTHING} if it does not say. */
    static AsOf read(Cookie cookie) {
        return cookie == null || isMalformed(cookie) ? AsOf.NOTHING : AsOf.parse(cookie.getValue());
    }

    static String removal() {
        return cookie("", 0);
    }

    /** As RFC 6265 has it. */
    private static String cookie(String value, int maxAgeSeconds) {
        return AsOf.MIN_HEADER + "=" + value + "; Path=/; Max-Age=" + maxAgeSeconds + "; HttpOnly; SameSite=Lax";
    }
}
