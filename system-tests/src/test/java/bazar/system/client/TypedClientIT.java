package bazar.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bazar.stack.books.NewBook;
import bazar.system.client.BazarClient.Book;
import bazar.system.client.BazarClient.Choice;
import bazar.system.client.BazarClient.Line;
import bazar.system.client.BazarClient.Order;
import bazar.system.client.BazarClient.Problem;
import bazar.system.client.BazarClient.Receipt;
import bazar.system.client.BazarClient.Title;
import bazar.system.stack.Door;
import bazar.system.stack.SharedStack;
import bazar.system.stack.Shop;
import jakarta.ws.rs.WebApplicationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;

/** A typed client can read the store's answers and errors. */
@ExtendWith(SharedStack.class)
@MicroShedTest
public class TypedClientIT {
    @RESTClient
    public static BazarClient client;

    private final Shop store;

    TypedClientIT(Shop store) {
        this.store = store;
    }

    @Test
    void a_book_is_read_as_it_was_put_into_the_store() {
        NewBook book = store.freshBook(10);

        assertThat(client.info(book.id()))
                .isEqualTo(new Book(book.id(), book.title(), book.topic(), book.price(), book.quantity()));
    }

    @Test
    void a_topic_with_a_space_finds_its_books() {
        assertThat(client.search("distributed systems")).extracting(Title::id).containsExactly(1L, 2L);
    }

    @Test
    void a_purchase_its_order_and_the_stock_tell_the_same() {
        NewBook book = store.freshBook(10);

        Receipt receipt = client.buy(book.id(), Door.newKey());

        assertThat(receipt)
                .isEqualTo(new Receipt(
                        receipt.orderId(), book.id(), book.title(), book.price(), "bought book " + book.title()));
        Order order = client.order(receipt.orderId());
        assertThat(order.orderId()).isEqualTo(receipt.orderId());
        assertThat(order.lines()).containsExactly(new Line(book.id(), book.title(), 1, book.price()));
        assertThat(client.info(book.id()).stock()).isEqualTo(9);
    }

    @Test
    void a_choice_in_the_body_repeated_with_its_key_buys_once() {
        NewBook book = store.freshBook(10);
        Choice choice = new Choice(book.id());
        String key = Door.newKey();

        assertThat(client.buy(choice, key)).isEqualTo(client.buy(choice, key));
        assertThat(client.info(book.id()).stock()).isEqualTo(9);
    }

    @Test
    void an_error_is_a_problem_with_its_title_and_status() {
        NewBook soldOut = store.freshBook(0);

        assertThat(problemOf(() -> client.info(999_999))).returns("Book not found", Problem::title);
        assertThat(problemOf(() -> client.search("gardening")))
                .returns("No books with this subject were found", Problem::title)
                .returns(404, Problem::status);
        assertThat(problemOf(() -> client.buy(soldOut.id(), Door.newKey())))
                .returns("The book is out of stock", Problem::title)
                .returns(409, Problem::status);
        assertThat(problemOf(() -> client.buy(soldOut.id(), "short"))).returns(400, Problem::status);
    }

    private static Problem problemOf(ThrowingCallable call) {
        WebApplicationException refusal = catchThrowableOfType(WebApplicationException.class, call);
        Problem problem = refusal.getResponse().readEntity(Problem.class);
        assertThat(problem.status()).isEqualTo(refusal.getResponse().getStatus());
        return problem;
    }
}
