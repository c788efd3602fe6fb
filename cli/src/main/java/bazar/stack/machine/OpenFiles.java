package bazar.stack.machine;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The number of files and connections that a node may have open.
 *
 * @param limit the system's limit
 */
public record OpenFiles(long limit) {
    /** Twice what an idle server has open. */
    private static final int LEAST = 1024;

    private static final int MOST_CUSTOMERS = 2000;

    /** Nodes inherit the limit of this process, which Java has raised to the hard limit. */
    public static OpenFiles ofNodes() {
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new OpenFiles(system.getMaxFileDescriptorCount());
    }

    /** @throws StackException if the limit is too low for any node */
    public void check() {
        if (limit < LEAST) {
            throw new StackException("A node may have " + limit + " files open here, and needs " + LEAST
                    + ": `ulimit -Hn` shows the limit, and root raises it, for this shell by `prlimit --nofile=" + LEAST
                    + " --pid=$$`.");
        }
    }

    /**
     * Returns the maximum number of customers' connections. A customer that writes has two connections, as the ingress
     * forwards writes to itself once. Each of them needs another one to a server. A third of the limit remains for the
     * requests between nodes.
     */
    public int customers() {
        return (int) Math.min(MOST_CUSTOMERS, limit / 6);
    }
}
