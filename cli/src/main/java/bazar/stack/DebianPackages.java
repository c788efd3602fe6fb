package bazar.stack;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Programs that Debian and its kin install on demand, where this user may do so. */
public final class DebianPackages {
    private static final String APT = "apt-get";
    private static final String INSTALL = APT + " install -y ";

    private DebianPackages() {}

    /** Whether this machine has such packages at all. */
    public static boolean exist() {
        return Programs.find(APT).isPresent();
    }

    /** What to type for them, as root. */
    public static String command(String packages) {
        return INSTALL + packages;
    }

    /**
     * Tries to install these. Whether it worked shows by their programs being there.
     *
     * @param packages names, separated by spaces
     */
    public static void install(String packages) {
        boolean isRoot = System.getProperty("user.name").equals("root");
        if (!isRoot && Programs.find("sudo").isEmpty()) {
            return;
        }
        String install = command("--no-install-recommends " + packages);
        // A fresh machine does not know any packages yet.
        Stream<String> command = Stream.of("sh", "-c", install + " || { " + APT + " update && " + install + "; }");
        List<String> asRoot = Stream.concat(isRoot ? Stream.empty() : Stream.of("sudo", "-n"), command)
                .toList();
        try {
            ProcessBuilder builder = new ProcessBuilder(asRoot)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().waitFor();
        } catch (IOException e) {
            throw new StackException("This must be installed: sudo " + command(packages), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
