package bazar.system.stack;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import bazar.stack.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where a {@link SmallDisk} cannot be mounted. Often not even root in a container may mount one. */
public final class SmallDiskPossible implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return System.getProperty("user.name").equals("root") ? trial() : disabled("only root can make a small disk");
    }

    private static ConditionEvaluationResult trial() {
        try {
            Path directory = Files.createTempDirectory("bazar-small-disk");
            try {
                SmallDisk.inPlaceOf(Files.createDirectory(directory.resolve("disk")), 1)
                        .close();
                return enabled("a small disk can be made");
            } finally {
                FileTree.delete(directory);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return disabled("a small disk cannot be made: " + e.getMessage());
        }
    }
}
