package bazar.frontend.cache.core;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.shared.books.FoldedTopic;
import bazar.shared.keys.Key;
import bazar.shared.log.AsOf;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HotEntriesTest {
    private static final Key BOOK = Key.info(1);
    private static final Key TOPIC = Key.search(FoldedTopic.of("systems"));

    private final MapEntries behind = new MapEntries();
    private long wallClock = 1_000_000;
    private final HotEntries entries =
            new HotEntries(behind, 1, Duration.ofSeconds(10), Duration.ofSeconds(20), () -> wallClock);

    @Test
    void whatWasPutIsAnsweredAsItIs() {
        Entry entry = entry();
        entries.put(BOOK, entry);

        assertThat(entries.get(BOOK)).isSameAs(entry);
        assertThat(behind.get(BOOK)).isSameAs(entry);
    }

    @Test
    void whatLiesBehindComesForwardWhenItIsAskedFor() {
        Entry entry = entry();
        behind.put(BOOK, entry);

        assertThat(entries.get(BOOK)).isSameAs(entry);
        behind.clear();
        assertThat(entries.get(BOOK)).isSameAs(entry);
    }

    @Test
    void keysThatShareAPlaceAreNotTakenForEachOther() {
        entries.put(BOOK, entry());
        assertThat(entries.get(TOPIC)).isNull();

        entries.put(TOPIC, entry());

        assertThat(entries.get(BOOK)).isSameAs(behind.get(BOOK));
    }

    @Test
    void anEntryLivesNoLongerHereThanBehind() {
        entries.put(BOOK, entry());
        behind.clear();
        wallClock += 9_999;
        assertThat(entries.get(BOOK)).isNotNull();
        wallClock += 1;
        assertThat(entries.get(BOOK)).isNull();

        entries.put(TOPIC, entry());
        behind.clear();
        wallClock += 19_999;
        assertThat(entries.get(TOPIC)).isNotNull();
        wallClock += 1;
        assertThat(entries.get(TOPIC)).isNull();
    }

    @Test
    void aRemovedEntryIsGone() {
        entries.put(BOOK, entry());

        entries.remove(BOOK);

        assertThat(entries.get(BOOK)).isNull();
    }

    @Test
    void clearingLeavesNothing() {
        entries.put(BOOK, entry());

        entries.clear();

        assertThat(entries.get(BOOK)).isNull();
    }

    private Entry entry() {
        return new Entry(Document.of("{}", null), new AsOf(1, 1), 1, wallClock);
    }
}
