package bazar.prove.history.versions;

import static org.assertj.core.api.Assertions.assertThat;

import bazar.prove.history.calls.Call;
import bazar.prove.history.calls.Finished;
import bazar.prove.history.calls.Operation.Search;
import bazar.prove.history.calls.Outcome.Unknown;
import bazar.prove.history.calls.Topic;
import org.junit.jupiter.api.Test;

class ChainTest {
    private final Chain chain = new Chain();

    @Test
    void states_of_one_order_of_writes_agree_whatever_the_order_in_which_they_are_seen() {
        assertThat(chain.add(new long[] {2, 2}, seen(1))).isEmpty();
        assertThat(chain.add(new long[] {1, 0}, seen(2))).isEmpty();
        assertThat(chain.add(new long[] {1, 1}, seen(3))).isEmpty();
        assertThat(chain.add(new long[] {1, 1}, seen(4))).isEmpty();
    }

    @Test
    void of_two_states_each_with_a_write_that_the_other_lacks_the_second_contradicts_the_first() {
        Finished first = seen(1);
        chain.add(new long[] {1, 0}, first);

        assertThat(chain.add(new long[] {0, 1}, seen(2))).contains(first);
        assertThat(chain.add(new long[] {0, 5}, seen(3))).contains(first);
    }

    @Test
    void a_state_between_two_others_is_compared_with_both() {
        Finished later = seen(2);
        chain.add(new long[] {1, 0}, seen(1));
        chain.add(new long[] {1, 5}, later);

        assertThat(chain.add(new long[] {3, 1}, seen(3))).contains(later);
    }

    private static Finished seen(long number) {
        return new Finished(new Call(number, "reader", new Search(Topic.HAMMERED), number), new Unknown(), number, "");
    }
}
