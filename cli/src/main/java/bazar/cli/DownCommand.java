package bazar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "down", description = "Stops every node gracefully and keeps the data.")
final class DownCommand implements Runnable {
    @ParentCommand
    private Main bazar;

    @Override
    public void run() {
        bazar.stack().down();
    }
}
