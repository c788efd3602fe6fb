package bazar.system.machines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The exit code and output of a finished program. */
record Outcome(List<String> command, int code, byte[] output, String complaint) {
    static Outcome of(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Outcome(command, process.waitFor(), output, complaint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command, e);
        }
    }

    boolean isSuccess() {
        return code == 0;
    }

    void orThrow() {
        if (!isSuccess()) {
            throw new IllegalStateException(this.toString());
        }
    }

    @Override
    public String toString() {
        return String.join(" ", command) + " ended with " + code + ": " + complaint;
    }
}
