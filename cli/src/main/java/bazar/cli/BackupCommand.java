package bazar.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "backup", description = "Copies the running store's data, while customers go on buying.")
final class BackupCommand implements Runnable {
    @ParentCommand
    private Main bazar;

    @Parameters(paramLabel = "DIR", description = "What the backup becomes: a directory that is empty or not there.")
    private Path directory;

    @Override
    public void run() {
        bazar.stack().backup(directory);
    }
}
