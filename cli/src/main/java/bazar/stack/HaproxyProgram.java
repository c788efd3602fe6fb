package bazar.stack;

import java.nio.file.Path;
import java.util.function.Consumer;

/** HAProxy as a program of this machine: where it is, or how it gets there. */
public final class HaproxyProgram {
    private static final DebianPackage HAPROXY = new DebianPackage("haproxy", "haproxy");

    private HaproxyProgram() {}

    /**
     * On Debian and its kin it is installed if it is missing and this user may do so.
     *
     * @param progress is told before that happens
     * @throws StackException if there is none after that; it says how to install it
     */
    public static void ensureInstalled(Consumer<String> progress) {
        HAPROXY.installIfMissing(progress);
        find();
    }

    static Path find() {
        return HAPROXY.find()
                .orElseThrow(() -> new StackException("HAProxy is missing. Install it (Debian, Ubuntu: sudo "
                        + HAPROXY.command() + "; macOS: brew install haproxy) and try again."));
    }
}
