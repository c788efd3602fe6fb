package bazar.stack.ingress;

import bazar.stack.machine.DebianPackage;
import bazar.stack.machine.InstalledPackage;
import bazar.stack.machine.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** HAProxy as a program of this machine: where it is, or how it gets there. */
public final class HaproxyProgram {
    private static final DebianPackage HAPROXY = new DebianPackage("haproxy", "haproxy");

    /** The first of Debian's packages whose parser of chunks comes to an end whatever it is sent. */
    private static final String MENDED = "2.6.12-1+deb12u4";

    /** What failed once fails again, and may take long to do so. */
    private static final AtomicBoolean UPGRADE_TRIED = new AtomicBoolean();

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

    /**
     * A package of Debian's that one request can keep busy for ever is upgraded if this user may do so.
     *
     * @param progress is told before that happens, and of one that remains
     */
    public static void ensureMended(Consumer<String> progress) {
        if (endlessOne().isPresent() && UPGRADE_TRIED.compareAndSet(false, true)) {
            HAPROXY.upgrade(progress);
        }
        endlessOne()
                .ifPresent(version -> progress.accept("One request can keep HAProxy " + version
                        + " busy for ever (CVE-2026-110354). Upgrade it: sudo apt-get update; sudo "
                        + HAPROXY.upgradeCommand()));
    }

    public static Path find() {
        return HAPROXY.find()
                .orElseThrow(() -> new StackException("HAProxy is missing. Install it (Debian, Ubuntu: sudo "
                        + HAPROXY.command() + "; macOS: brew install haproxy) and try again."));
    }

    /** @return its version */
    private static Optional<String> endlessOne() {
        try {
            return InstalledPackage.of(find().toRealPath())
                    .filter(InstalledPackage::isDebians)
                    .filter(haproxy -> haproxy.isOlderThan(MENDED))
                    .map(InstalledPackage::version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
