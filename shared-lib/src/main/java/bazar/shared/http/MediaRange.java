package bazar.shared.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type, or a range of them (RFC 9110, sections 8.3.1 and 12.5.1). The platform's own parser counts a space
 * before a parameter to the subtype.
 *
 * @param type in lower case; {@code *} for any
 * @param subtype in lower case; {@code *} for any
 * @param parameters by their names in lower case
 */
record MediaRange(String type, String subtype, Map<String, String> parameters) {
    private static final String SPACE = "[ \t]*+";
    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]++|\\\\.){0,20}+\"";
    private static final String PARAMETER =
            SPACE + ";" + SPACE + "(?:(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + "))?+";

    /** Java's own client sends a single {@code *} for any. */
    private static final String RANGE =
            SPACE + "(?:(" + TOKEN + ")/(" + TOKEN + ")|\\*)((?:" + PARAMETER + "){0,20}+)" + SPACE;

    private static final Pattern ONE = Pattern.compile(RANGE);
    private static final Pattern NEXT = Pattern.compile("\\G[ \t,]*+" + RANGE + "(?=,|$)");
    private static final Pattern REST = Pattern.compile("[ \t,]*+");
    private static final Pattern NEXT_PARAMETER = Pattern.compile(PARAMETER);

    /** @throws IllegalArgumentException if the text is not a single media type */
    static MediaRange of(String text) {
        Matcher one = ONE.matcher(text);
        if (!one.matches() || one.group(2) == null || one.group(2).equals("*")) {
            throw new IllegalArgumentException("no media type: " + text);
        }
        return of(one);
    }

    /** @throws IllegalArgumentException if the text is not a list of ranges */
    static List<MediaRange> listOf(String text) {
        List<MediaRange> ranges = new ArrayList<>();
        Matcher next = NEXT.matcher(text);
        int end = 0;
        while (next.find()) {
            ranges.add(of(next));
            end = next.end();
        }
        if (!REST.matcher(text.substring(end)).matches()) {
            throw new IllegalArgumentException("no list of media types: " + text);
        }
        return ranges;
    }

    private static MediaRange of(Matcher range) {
        String type = range.group(1) == null ? "*" : folded(range.group(1));
        String subtype = range.group(2) == null ? "*" : folded(range.group(2));
        if (type.equals("*") && !subtype.equals("*")) {
            throw new IllegalArgumentException("no range of media types: " + range.group());
        }
        return new MediaRange(type, subtype, parametersIn(range.group(3)));
    }

    private static Map<String, String> parametersIn(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher next = NEXT_PARAMETER.matcher(text);
        while (next.find()) {
            String name = next.group(1);
            if (name != null && parameters.put(folded(name), unquoted(next.group(2))) != null) {
                throw new IllegalArgumentException("a parameter named twice: " + name);
            }
        }
        return parameters;
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns how specifically this range matches the media type; negative if it does not match. */
    int closenessTo(MediaRange mediaType) {
        if (type.equals("*")) {
            return 0;
        }
        if (!type.equals(mediaType.type)) {
            return -1;
        }
        if (subtype.equals("*")) {
            return 1;
        }
        return subtype.equals(mediaType.subtype) ? 2 : -1;
    }

    /** Returns type and subtype without parameters. */
    String name() {
        return type + "/" + subtype;
    }
}
