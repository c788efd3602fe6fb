package bazar.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZipfTest {
    private static final int DRAWS = 100_000;

    @Test
    void each_rank_is_drawn_as_often_as_the_law_says() {
        int ranks = 100;
        int[] drawn = draw(new Zipf(ranks));
        double whole = IntStream.rangeClosed(1, ranks).mapToDouble(k -> 1.0 / k).sum();

        for (int rank = 0; rank < ranks; rank++) {
            double share = 1 / (rank + 1.0) / whole;
            double fourDeviations = 4 * Math.sqrt(DRAWS * share * (1 - share));
            assertThat(drawn[rank] * 1.0).as("rank %d", rank).isCloseTo(DRAWS * share, within(fourDeviations));
        }
    }

    @Test
    void where_one_rank_ends_the_next_begins() {
        Zipf two = new Zipf(2); // shares 2/3 and 1/3

        assertThat(two.rankOf(0)).isZero();
        assertThat(two.rankOf(Math.nextDown(2.0 / 3))).isZero();
        assertThat(two.rankOf(Math.nextUp(2.0 / 3))).isEqualTo(1);
    }

    @Test
    void the_greatest_draw_falls_on_the_last_rank() {
        for (int ranks = 1; ranks < 1000; ranks++) {
            assertThat(new Zipf(ranks).rankOf(Math.nextDown(1.0))).isEqualTo(ranks - 1);
        }
    }

    private static int[] draw(Zipf zipf) {
        Random random = new Random(1);
        int[] drawn = new int[100];
        for (int i = 0; i < DRAWS; i++) {
            drawn[zipf.rankOf(random.nextDouble())]++;
        }
        return drawn;
    }
}
