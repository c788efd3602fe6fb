package bazar.prove.load;

import bazar.prove.history.Call;
import bazar.prove.history.History;
import bazar.prove.history.Operation;
import bazar.prove.history.Operation.ReadBook;
import bazar.prove.history.Operation.Search;
import bazar.prove.history.Outcome;
import bazar.prove.history.Outcome.Unknown;
import bazar.prove.history.Shelf;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Reads one book after the other, mostly through the ingress, else at a frontend itself, and now and then the list of them. */
final class Reader implements Worker {
    private static final Duration REST = Duration.ofMillis(60);
    private static final int READS_PER_SEARCH = 8;

    private final String name;
    private final Doors doors;
    private final Caller caller;
    private final History history;
    private final RandomGenerator random;
    private final List<Shelf> shelves = TrialBooks.shelves();

    Reader(String name, Doors doors, Caller caller, History history, RandomGenerator random) {
        this.name = name;
        this.doors = doors;
        this.caller = caller;
        this.history = history;
        this.random = random;
    }

    @Override
    public void work(Ending ending) {
        URI door = anyDoor();
        if (random.nextInt(READS_PER_SEARCH) == 0) {
            read(new Search(), Doors.search(door), Answer::list);
        } else {
            long book = shelves.get(random.nextInt(shelves.size())).book();
            read(new ReadBook(book), Doors.info(door, book), Answer::book);
        }
        ending.within(REST);
    }

    private void read(Operation operation, URI uri, Function<Answer, Outcome> told) {
        Call call = history.begin(name, operation);
        Optional<Answer> answer = caller.get(uri);
        if (answer.isPresent() && !answer.get().isOk()) {
            throw answer.get().unexpected();
        }
        history.end(
                call,
                answer.map(told).orElseGet(Unknown::new),
                answer.map(Answer::servedBy).orElse(""));
    }

    private URI anyDoor() {
        return random.nextBoolean()
                ? doors.ingress()
                : doors.frontends().get(random.nextInt(doors.frontends().size()));
    }
}
