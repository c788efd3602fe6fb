package bazar.simulation.cluster;

import bazar.frontend.cache.core.Answer;
import bazar.shared.log.AsOf;
import bazar.simulation.history.History;
import bazar.simulation.history.Observation.ReadBegan;
import bazar.simulation.history.Observation.ReadEnded;
import bazar.simulation.history.Observation.SearchBegan;
import bazar.simulation.history.Observation.SearchEnded;
import bazar.simulation.node.Customer;
import bazar.simulation.node.Times;
import bazar.simulation.world.Host;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** A client that reads books and lists, one after another, and repeats each read until it is answered. */
final class Reader extends Customer {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(80);
    private static final double SEARCHES = 0.4;

    private final Frontends frontends;
    private final List<Long> books;
    private final List<String> topics;
    private final boolean saysWhatItHasSeen;
    private final History history;
    private AsOf seen = AsOf.NOTHING;

    /**
     * @param topics the topics to search; may be empty
     * @param saysWhatItHasSeen whether the reader demands answers that are as current as its last one
     */
    Reader(
            Host host,
            Frontends frontends,
            List<Long> books,
            List<String> topics,
            boolean saysWhatItHasSeen,
            History history) {
        super(host, LONGEST_PAUSE);
        this.frontends = frontends;
        this.books = books;
        this.topics = topics;
        this.saysWhatItHasSeen = saysWhatItHasSeen;
        this.history = history;
    }

    @Override
    protected void choose() {
        if (!topics.isEmpty() && host().chance().happens(SEARCHES)) {
            search(host().chance().oneOf(topics));
        } else {
            look(host().chance().oneOf(books));
        }
    }

    private void look(long book) {
        history.add(new ReadBegan(host().name(), book));
        host().note(() -> "begins to read book " + book);
        read(new Question.OfBook(book), (answer, asOf) -> {
            int stock = answer == null ? Disk.NO_BOOK : Integer.parseInt(answer);
            history.add(new ReadEnded(host().name(), book, stock, asOf.lsn()));
        });
    }

    private void search(String topic) {
        history.add(new SearchBegan(host().name(), topic));
        host().note(() -> "begins to look through " + topic);
        read(
                new Question.OfTopic(topic),
                (answer, asOf) -> history.add(new SearchEnded(host().name(), topic, Titles.in(answer))));
    }

    private void read(Question question, BiConsumer<String, AsOf> shown) {
        frontends
                .read(host(), question, saysWhatItHasSeen ? seen : AsOf.NOTHING)
                .whenComplete((answer, failure) -> {
                    if (failure == null) {
                        take(question, answer, shown);
                    } else {
                        host().after(Times.CLIENT_RETRY, () -> read(question, shown));
                    }
                });
    }

    private void take(Question question, Answer answer, BiConsumer<String, AsOf> shown) {
        String text = Shown.answerIn(answer.document());
        seen = answer.asOf().compareTo(seen) > 0 ? answer.asOf() : seen;
        host().note(() ->
                "is shown " + text + " as " + question.key() + " as of " + answer.asOf() + ", " + answer.source());
        shown.accept(text, answer.asOf());
        start();
    }
}
