package bazar.system;

import static bazar.system.stack.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bazar.system.stack.Answer;
import bazar.system.stack.BazarStack;
import bazar.system.stack.Crowd;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When many buy the same book at the same moment, exactly as many succeed as there are copies. */
@ExtendWith(SharedStack.class)
class RushIT {
    private static final int ROUNDS = 1000;

    private final BazarStack store;
    private final Door ingress;

    RushIT(BazarStack store) {
        this.store = store;
        this.ingress = store.ingress();
    }

    @ParameterizedTest
    @CsvSource({"200, 1", "11, 10"})
    void as_many_win_as_there_are_copies_and_the_others_hear_that_none_is_left(int buyers, int copies) {
        long book = store.freshBook(copies).id();

        List<Answer> answers = Crowd.of(buyers, buyer -> ingress.buy(book));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(copies);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(loser -> assertThat(loser).isProblem(409, "The book is out of stock"));
        assertThat(ingress.info(book)).hasStock(0);
    }

    @Test
    void round_after_round_the_last_copy_is_sold_once() {
        long book = store.freshBook(1).id();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Answer> answers = Crowd.of(2, buyer -> ingress.buy(book));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(store.primary().restock(book, 1)).isOk();
        }
    }
}
