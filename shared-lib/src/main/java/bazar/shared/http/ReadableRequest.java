package bazar.shared.http;

import bazar.shared.problem.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A request in the one form that the platform reads correctly: its URI fully encoded, each header in one line (RFC
 * 9110, section 5.3), its media types normalized, its body not compressed. Accept-Language is hidden, because there is
 * one language only and the platform refuses values that it cannot parse.
 */
final class ReadableRequest extends HttpServletRequestWrapper {
    private static final String CHARSET = "charset";

    private final String path;
    private final String query;
    private final String contentType;
    private final String accept;

    /**
     * @throws InvalidRequest if the request cannot be read
     * @throws EncodedBody if its body is compressed
     */
    ReadableRequest(HttpServletRequest request) {
        super(request);
        path = PercentEncoding.completed(request.getRequestURI());
        query = PercentEncoding.completed(request.getQueryString());
        if (!PercentEncoding.isText(path) || !PercentEncoding.isText(query)) {
            throw new InvalidRequest("The address has percent signs that do not spell UTF-8 text.");
        }
        contentType = mediaType(combined(HttpHeaders.CONTENT_TYPE));
        accept = Accept.of(combined(HttpHeaders.ACCEPT)).header();
        String coding = combined(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.trim().equalsIgnoreCase("identity")) {
            throw new EncodedBody();
        }
    }

    private static String mediaType(String header) {
        if (header == null) {
            return null;
        }
        try {
            MediaRange mediaType = MediaRange.of(header);
            String charset = mediaType.parameters().get(CHARSET);
            return charset == null ? mediaType.name() : mediaType.name() + ";" + CHARSET + "=\"" + charset + '"';
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("The Content-Type header is no media type; application/json is one.");
        }
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        String original = super.getRequestURI();
        if (url.length() >= original.length()) {
            url.setLength(url.length() - original.length());
        }
        return url.append(path);
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public String getHeader(String name) {
        if (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
            return contentType;
        }
        if (HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name)) {
            return null;
        }
        return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? accept : combined(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String header = getHeader(name);
        return header == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(header));
    }

    private String combined(String name) {
        List<String> lines = Collections.list(super.getHeaders(name));
        if (lines.size() < 2) {
            return lines.isEmpty() ? null : lines.get(0);
        }
        return String.join(HttpHeaders.COOKIE.equalsIgnoreCase(name) ? "; " : ", ", lines);
    }
}
