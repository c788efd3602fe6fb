package bazar.frontend.warming.core;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.frontend.cache.core.FillOutcome;
import bazar.frontend.cache.core.Popular;
import bazar.shared.keys.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WarmingTest {
    private static final Key SECOND = Key.info(2);

    private final List<Key> asked = new ArrayList<>();
    private int warmed;

    @Test
    void allAreReadTheMostPopularFirst() {
        warming(key -> FillOutcome.KEPT).run();

        assertThat(asked).containsExactly(Key.info(1), SECOND, Key.info(3));
        assertThat(warmed).isEqualTo(3);
    }

    @Test
    void whatTheCacheHasOrTheCatalogDoesNotIsPassedOver() {
        warming(key -> key.equals(SECOND) ? FillOutcome.NOTHING : FillOutcome.NOT_NEWER)
                .run();

        assertThat(asked).hasSize(3);
        assertThat(warmed).isZero();
    }

    @Test
    void itEndsWhenTheLeaseIsLost() {
        warming(key -> key.equals(SECOND) ? FillOutcome.LAPSED : FillOutcome.KEPT)
                .run();

        assertThat(asked).containsExactly(Key.info(1), SECOND);
    }

    @Test
    void itEndsAtTheFirstFailure() {
        warming(key -> {
                    if (key.equals(SECOND)) {
                        throw new IllegalStateException("no catalog");
                    }
                    return FillOutcome.KEPT;
                })
                .run();

        assertThat(asked).containsExactly(Key.info(1), SECOND);
    }

    @Test
    void stoppedItBeginsNothingMore() {
        Warming warming = warming(key -> FillOutcome.KEPT);

        warming.stop();
        warming.run();

        assertThat(asked).isEmpty();
    }

    private Warming warming(Function<Key, FillOutcome> cache) {
        List<Popular> popular = LongStream.rangeClosed(1, 3)
                .mapToObj(id -> new Popular(Key.info(id), least -> null))
                .toList();
        return new Warming(
                popular,
                what -> {
                    asked.add(what.key());
                    return cache.apply(what.key());
                },
                () -> warmed++);
    }
}
