package bazar.stack;

import java.nio.file.Path;
import java.util.function.Consumer;

/** HAProxy as a program of this machine: where it is, or how it gets there. */
public final class HaproxyProgram {
    private static final String NAME = "haproxy";
    private static final String INSTALL = DebianPackages.command(NAME);

    private HaproxyProgram() {}

    /**
     * On Debian and its kin it is installed if it is missing and this user may do so.
     *
     * @param progress is told before that happens
     * @throws StackException if there is none after that; it says how to install it
     */
    public static void ensureInstalled(Consumer<String> progress) {
        if (Programs.find(NAME).isEmpty() && DebianPackages.exist()) {
            progress.accept("HAProxy is missing; installing it with " + INSTALL + " …");
            DebianPackages.install(NAME);
        }
        find();
    }

    static Path find() {
        return Programs.find(NAME)
                .orElseThrow(() -> new StackException("HAProxy is missing. Install it (Debian, Ubuntu: sudo " + INSTALL
                        + "; macOS: brew install haproxy) and try again."));
    }
}
