package bazar.stack.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the reasons in a node's log why it does not start. */
final class StartRefusals {
    private static final Pattern REFUSAL = Pattern.compile("event=cannot-start reason=\"(.*)\"");

    private StartRefusals() {}

    static List<String> in(Path log) {
        try {
            String text = Files.exists(log) ? Files.readString(log) : "";
            return REFUSAL.matcher(text)
                    .results()
                    .map(result -> result.group(1))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
