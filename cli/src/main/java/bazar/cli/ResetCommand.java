package bazar.cli;

import bazar.stack.books.BookFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "reset",
        description = "Throws all books, sales and orders away and begins anew. A store that is down stays down.")
final class ResetCommand implements Runnable {
    @ParentCommand
    private Main bazar;

    @Option(
            names = "--books",
            paramLabel = "FILE.csv",
            description = "What the store opens with instead of the first books: id,title,topic,quantity,price.")
    private Path books;

    @Override
    public void run() {
        bazar.stack().reset(Optional.ofNullable(books).map(BookFile::read));
    }
}
