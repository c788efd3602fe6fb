package bazar.stack.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An installed package in {@code dpkg}'s database.
 *
 * @param maintainer identifies the distribution
 */
public record InstalledPackage(String name, String version, String maintainer) {
    private static final Duration BOUND = Duration.ofSeconds(10);

    /** Returns the package of a program; empty if there is none, or no {@code dpkg}. */
    public static Optional<InstalledPackage> of(Path program) {
        return answer("dpkg-query", "-S", program.toString())
                .map(owner -> owner.substring(0, owner.indexOf(':')))
                .flatMap(name -> answer("dpkg-query", "-W", "-f", "${Version}\\n${Maintainer}", name)
                        .map(fields -> fields.split("\n", 2))
                        .map(fields -> new InstalledPackage(name, fields[0], fields[1])));
    }

    /** Returns whether the package is Debian's. Other distributions number and fix their packages differently. */
    public boolean isDebians() {
        return maintainer.startsWith("Debian ");
    }

    public boolean isOlderThan(String other) {
        return answer("dpkg", "--compare-versions", version, "lt", other).isPresent();
    }

    /** Returns a program's output; empty if the program is missing, fails or takes too long. */
    private static Optional<String> answer(String... words) {
        if (Programs.find(words[0]).isEmpty()) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder(List.of(words))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            // The output is short enough to wait in the pipe.
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(printed) : Optional.empty();
        } catch (IOException e) {
            throw new StackException(words[0] + " does not run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
