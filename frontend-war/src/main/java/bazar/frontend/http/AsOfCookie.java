package bazar.frontend.http;

import bazar.shared.log.AsOf;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A cookie that lets a browser read its own writes. It has to last only until every replica has caught up. While it
 * lasts longer, it costs a catalog read for each book that was cached before the write.
 */
public final class AsOfCookie {
    private static final int MAX_AGE_SECONDS = 600;

    private AsOfCookie() {}

    /** Sets the cookie on the response to an acknowledged write. */
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

    /** Returns {@link AsOf#NOTHING} if the cookie is absent or malformed. */
    static AsOf read(Cookie cookie) {
        return cookie == null || isMalformed(cookie) ? AsOf.NOTHING : AsOf.parse(cookie.getValue());
    }

    static String removal() {
        return cookie("", 0);
    }

    /** Formats a Set-Cookie header (RFC 6265). */
    private static String cookie(String value, int maxAgeSeconds) {
        return AsOf.MIN_HEADER + "=" + value + "; Path=/; Max-Age=" + maxAgeSeconds + "; HttpOnly; SameSite=Lax";
    }
}
