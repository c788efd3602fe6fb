package bazar.cli.commands;

import bazar.stack.books.BookFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "reset",
        description = "Deletes all books, sales and orders and opens a new store. A stopped store stays stopped.")
public final class ResetCommand implements Runnable {
    @ParentCommand
    private Launcher bazar;

    @Option(
            names = "--books",
            paramLabel = "FILE.csv",
            description = "The new store's books, with the columns id,title,topic,quantity,price."
                    + " Default: its first books.")
    private Path books;

    @Override
    public void run() {
        bazar.stack().reset(Optional.ofNullable(books).map(BookFile::read));
    }
}
