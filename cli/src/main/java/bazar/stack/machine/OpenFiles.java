package bazar.stack.machine;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many files and connections a node may have open at a time.
 *
 * @param limit what the system allows
 */
public record OpenFiles(long limit) {
    /** A server has half as many open at rest. */
    private static final int LEAST = 1024;

    private static final int MOST_CUSTOMERS = 2000;

    /** Java has raised the limit of its process as far as it may, and nodes inherit that. */
    public static OpenFiles ofNodes() {
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new OpenFiles(system.getMaxFileDescriptorCount());
    }

    /** @throws StackException if no node could work with so few */
    public void check() {
        if (limit < LEAST) {
            throw new StackException("A node may have " + limit + " files open here, and needs " + LEAST
                    + ": `ulimit -Hn` shows the limit, and root raises it, for this shell by `prlimit --nofile=" + LEAST
                    + " --pid=$$`.");
        }
    }

    /**
     * How many customers the ingress is connected to at a time. Who writes counts twice, for the ingress passes that to itself once
     * more. Each connection has it open another; and a third of what there is remains for what the nodes ask of one another.
     */
    public int customers() {
        return (int) Math.min(MOST_CUSTOMERS, limit / 6);
    }
}
