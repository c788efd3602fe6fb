package bazar.stack.machine;

import java.io.IOException;

/** The signals sent to processes. Java itself can send only two of them. */
public enum Signal {
    /** Stops gracefully. */
    TERM,
    KILL,
    STOP,
    CONT,
    /** Makes HAProxy finish its requests in flight and end. */
    USR1;

    void sendTo(long pid) {
        send(Long.toString(pid));
    }

    void sendToGroup(long leader) {
        send("-" + leader);
    }

    private void send(String target) {
        try {
            // A failure is ignored: the process has just ended.
            new ProcessBuilder("sh", "-c", "kill -s " + name() + " -- " + target)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("The signal " + name() + " cannot be sent: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
