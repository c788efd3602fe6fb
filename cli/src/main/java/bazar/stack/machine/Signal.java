package bazar.stack.machine;

import java.io.IOException;

/** What one process can tell another. Java itself knows only two of them. */
public enum Signal {
    /** End in good order. */
    TERM,
    KILL,
    STOP,
    CONT,
    /** HAProxy: take nothing new on, finish what there is, end. */
    USR1;

    void sendTo(long pid) {
        send(Long.toString(pid));
    }

    void sendToGroup(long leader) {
        send("-" + leader);
    }

    private void send(String target) {
        try {
            // It fails if the process has just ended, which is as well.
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
