package bazar.stack.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Why a node does not start, in its own words. */
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
