package bazar.system.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An operation of a node with its documented answers. */
final class Operation {
    private final String method;
    private final String template;
    private final Pattern path;
    private final Map<String, Response> responses = new HashMap<>();

    /** @param template the path's template, such as {@code /api/info/{id}} */
    Operation(String method, String template, Described operation, Schemas schemas) {
        this.method = method;
        this.template = template;
        this.path = Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
        operation
                .membersOf("responses")
                .forEach((status, response) -> responses.put(status, new Response(response, schemas)));
    }

    /** Returns whether an answer is to this operation. */
    boolean is(Answer answer, String canonicalPath) {
        return method.equals(answer.isToHead() ? "GET" : answer.method())
                && path.matcher(canonicalPath).matches();
    }

    List<String> complaintsAbout(Answer answer) {
        Response response = responses.get(Integer.toString(answer.status()));
        return response == null ? List.of("its status is not described") : response.complaintsAbout(answer);
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
