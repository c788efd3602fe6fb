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

/** Finds, installs and upgrades HAProxy. */
public final class HaproxyProgram {
    private static final DebianPackage HAPROXY = new DebianPackage("haproxy", "haproxy");

    /** Debian's first version whose parser of chunks cannot loop for ever. */
    private static final String MENDED = "2.6.12-1+deb12u4";

    /** Prevents a second attempt, which would fail like the first and may take long. */
    private static final AtomicBoolean UPGRADE_TRIED = new AtomicBoolean();

    private HaproxyProgram() {}

    /**
     * Installs HAProxy on Debian and its derivatives if it is missing and this user may do so.
     *
     * @param progress receives a line before the installation
     * @throws StackException if HAProxy is still missing; the message says how to install it
     */
    public static void ensureInstalled(Consumer<String> progress) {
        HAPROXY.installIfMissing(progress);
        find();
    }

    /**
     * Upgrades a Debian package that one request can keep busy for ever, if this user may do so.
     *
     * @param progress receives a line before the upgrade, and a warning if the old package remains
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

    /** Returns the version of a package with that defect. */
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
