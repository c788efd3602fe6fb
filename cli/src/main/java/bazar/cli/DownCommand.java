package bazar.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "down", description = "Ends every node in good order; the data stays.")
final class DownCommand implements Runnable {
    @ParentCommand
    private Main bazar;

    @Override
    public void run() {
        bazar.stack().down();
    }
}
