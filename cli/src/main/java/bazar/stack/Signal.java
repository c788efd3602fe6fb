package bazar.stack;

import java.io.IOException;

/** What one process can tell another. Java itself knows only two of them. */
enum Signal {
    /** End in good order. */
    TERM,
    KILL,
    STOP,
    CONT,
    /** HAProxy: take nothing new on, finish what there is, end. */
    USR1;

    void sendTo(long pid) {
        try {
            // It fails if the process has just ended, which is as well.
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid)
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
