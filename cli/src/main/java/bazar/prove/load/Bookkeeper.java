package bazar.prove.load;

import bazar.prove.history.History;
import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Operation.ListOrders;
import bazar.prove.history.calls.Operation.TakeOrders;
import bazar.prove.history.calls.Outcome;
import bazar.prove.history.calls.Outcome.Unknown;
import bazar.prove.load.http.Answer;
import bazar.prove.load.http.Caller;
import bazar.prove.load.http.Doors;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Lists the newest orders at a random order server, and sometimes downloads all orders as CSV. */
final class Bookkeeper implements Worker {
    static final int PAGE = 50;

    private static final Duration REST = Duration.ofMillis(150);

    /** Downloads are rare, as they become slow when there are many orders. */
    private static final int LISTS_PER_FILE = 50;

    private final String name;
    private final Doors doors;
    private final Caller caller;
    private final History history;
    private final RandomGenerator random;

    Bookkeeper(String name, Doors doors, Caller caller, History history, RandomGenerator random) {
        this.name = name;
        this.doors = doors;
        this.caller = caller;
        this.history = history;
        this.random = random;
    }

    @Override
    public void work(Ending ending) {
        URI server = doors.orders().get(random.nextInt(doors.orders().size()));
        if (random.nextInt(LISTS_PER_FILE) == 0) {
            Call call = history.begin(name, new TakeOrders());
            end(call, caller.getCsv(Doors.allOrders(server)), Answer::csv);
        } else {
            Call call = history.begin(name, new ListOrders());
            end(call, caller.get(Doors.newestOrders(server, PAGE)), answer -> answer.orders(PAGE));
        }
        ending.within(REST);
    }

    private void end(Call call, Optional<Answer> answer, Function<Answer, Outcome> told) {
        if (answer.isEmpty()) {
            history.end(call, new Unknown());
        } else if (answer.get().isOk()) {
            history.end(call, told.apply(answer.get()), answer.get().servedBy());
        } else {
            throw answer.get().unexpected();
        }
    }
}
