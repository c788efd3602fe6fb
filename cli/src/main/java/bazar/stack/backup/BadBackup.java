package bazar.stack.backup;

import bazar.stack.files.IoReason;
import java.io.IOException;

/** A backup cannot be made or used. The message is one line that names the file or directory. */
public final class BadBackup extends RuntimeException {
    BadBackup(String message) {
        super(message);
    }

    BadBackup(String what, IOException cause) {
        super(what + ": " + IoReason.of(cause) + ".", cause);
    }
}
