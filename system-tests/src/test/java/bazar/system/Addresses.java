package bazar.system;

import bazar.system.stack.Described;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The URIs of operations, with the example values of their description. */
final class Addresses {
    private Addresses() {}

    /** Returns the path and the query of an operation. */
    static String of(Described operation) {
        String path = pathOf(operation);
        List<String> query = new ArrayList<>();
        for (Described parameter : parameters(operation)) {
            if (parameter.value().containsKey("example")) {
                String name = parameter.value().getString("name");
                String value = URLEncoder.encode(shown(parameter), StandardCharsets.UTF_8)
                        .replace("+", "%20");
                switch (parameter.value().getString("in")) {
                    case "path" -> path = path.replace("{" + name + "}", value);
                    case "query" -> query.add(name + "=" + value);
                    default -> {} // a header is not part of an address
                }
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    static List<Described> parameters(Described operation) {
        if (!operation.value().containsKey("parameters")) {
            return List.of();
        }
        return IntStream.range(0, operation.value().getJsonArray("parameters").size())
                .mapToObj(i -> new Described(operation.document(), operation.pointer() + "/parameters/" + i))
                .toList();
    }

    static String shown(Described parameter) {
        JsonValue example = parameter.value().get("example");
        return example instanceof JsonString text ? text.getString() : example.toString();
    }

    /** An operation lies at {@code /paths/PATH/METHOD}. */
    private static String pathOf(Described operation) {
        return operation.pointer().split("/")[2].replace("~1", "/").replace("~0", "~");
    }
}
