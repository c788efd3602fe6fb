package bazar.frontend.cache.core;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.shared.keys.Key;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopularityTest {
    private final Popularity popularity = new Popularity(10, () -> true);

    @Test
    void whatIsReadMostComesFirst() {
        read(1, 1);
        read(2, 3);
        read(3, 2);

        assertThat(top(2)).containsExactly(Key.info(2), Key.info(3));
    }

    @Test
    void whatWasReadLongAgoGivesWayToWhatIsReadNow() {
        read(1, 50);
        read(2, 200);

        assertThat(top(1)).containsExactly(Key.info(2));
        read(3, 400);
        assertThat(top(10)).startsWith(Key.info(3)).doesNotContain(Key.info(1));
    }

    @Test
    void itsMemoryIsBounded() {
        for (int book = 1; book <= 1_000; book++) {
            read(book, 2);
        }

        assertThat(top(1_000)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void onlyASampleIsCounted() {
        Popularity none = new Popularity(10, () -> false);
        none.wasRead(Key.info(1), least -> null);

        assertThat(none.top(1)).isEmpty();
    }

    private void read(long book, int times) {
        for (int i = 0; i < times; i++) {
            popularity.wasRead(Key.info(book), least -> null);
        }
    }

    private List<Key> top(int most) {
        return popularity.top(most).stream().map(Popular::key).toList();
    }
}
