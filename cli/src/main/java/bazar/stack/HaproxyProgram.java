package bazar.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** HAProxy as a program of this machine: where it is, or how it gets there. */
public final class HaproxyProgram {
    private static final String NAME = "haproxy";
    private static final String INSTALL = "apt-get install -y haproxy";

    private HaproxyProgram() {}

    /**
     * On Debian and its kin it is installed if it is missing and this user may do so.
     *
     * @param progress is told before that happens
     * @throws StackException if there is none after that; it says how to install it
     */
    public static void ensureInstalled(Consumer<String> progress) {
        if (Programs.find(NAME).isEmpty() && Programs.find("apt-get").isPresent()) {
            progress.accept("HAProxy is missing; installing it with " + INSTALL + " …");
            install();
        }
        find();
    }

    static Path find() {
        return Programs.find(NAME)
                .orElseThrow(() -> new StackException("HAProxy is missing. Install it (Debian, Ubuntu: sudo " + INSTALL
                        + "; macOS: brew install haproxy) and try again."));
    }

    /** Whether it worked shows by HAProxy being there. */
    private static void install() {
        // A fresh machine does not know any packages yet.
        Stream<String> install = Stream.of("sh", "-c", INSTALL + " || { apt-get update && " + INSTALL + "; }");
        boolean isRoot = System.getProperty("user.name").equals("root");
        List<String> command = Stream.concat(isRoot ? Stream.empty() : Stream.of("sudo", "-n"), install)
                .toList();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().waitFor();
        } catch (IOException e) {
            throw new StackException("HAProxy is missing. Install it: sudo " + INSTALL, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
