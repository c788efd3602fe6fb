package bazar.shared.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host name or address with an optional port, the only form of host that the store accepts. */
final class PlainHost {
    private static final String HOST = "(?:[A-Za-z0-9._-]{1,253}|(\\[[0-9A-Fa-f:.]{2,45}]))(?::[0-9]{1,5})?";
    private static final Pattern HEADER = Pattern.compile(HOST);
    private static final Pattern ORIGIN = Pattern.compile("https?://" + HOST);

    private PlainHost() {}

    /**
     * @param headers every {@code Host} header of the request; only HTTP/1.0 allows none
     * @param protocol the protocol of the request
     */
    static boolean isStated(List<String> headers, String protocol) {
        return headers.isEmpty() ? protocol.equals("HTTP/1.0") : headers.size() == 1 && isPlain(HEADER, headers.get(0));
    }

    /** @param address the URL that the platform dispatches on: scheme, host and path */
    static boolean isBefore(String path, CharSequence address) {
        int origin = address.length() - path.length();
        return origin > 0
                && address.subSequence(origin, address.length()).toString().equals(path)
                && isPlain(ORIGIN, address.subSequence(0, origin));
    }

    private static boolean isPlain(Pattern form, CharSequence text) {
        Matcher host = form.matcher(text);
        return host.matches() && (host.group(1) == null || isIpv6(host.group(1)));
    }

    private static boolean isIpv6(String inBrackets) {
        try {
            return new URI("http://" + inBrackets).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
