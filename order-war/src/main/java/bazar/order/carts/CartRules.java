package bazar.order.carts;

import bazar.order.carts.replication.ReplicatedCarts;
import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Dot;
import bazar.order.carts.state.Item;
import bazar.order.carts.state.VersionVector;
import bazar.order.carts.storage.CartNotFound;
import bazar.order.carts.storage.LocalCarts;
import bazar.order.catalog.Book;
import bazar.order.catalog.Books;
import bazar.shared.http.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;

/** The rules for what buyers may do with their carts. */
@ApplicationScoped
public class CartRules {
    private static final int MAX_LINES = 100;

    private final ReplicatedCarts carts;
    private final Books books;

    @Inject
    public CartRules(ReplicatedCarts carts, Books books) {
        this.carts = carts;
        this.books = books;
    }

    protected CartRules() {
        this(null, null);
    }

    public Cart create() {
        return carts.create();
    }

    /**
     * Returns the cart, bought or not, with all the changes that its buyer has seen.
     *
     * @throws CartNotFound if there is none
     * @throws CartGone if it was deleted or has expired
     */
    public Cart find(CartId id, VersionVector seen) {
        return present(carts.find(id, seen).orElseThrow(() -> new CartNotFound(id)));
    }

    /**
     * Sets the quantity of a book. A book that is in the cart keeps its first price, so the catalog is asked only about
     * a new one.
     *
     * @param deadline the time after which the cart must not change any more
     * @throws BookNotFound if the book does not exist
     */
    public Cart put(CartId id, long bookId, int quantity, Deadline deadline) {
        Offer offer = open(find(id, VersionVector.NONE))
                .line(bookId)
                .map(line -> new Offer(line.title(), line.price()))
                .orElseGet(() -> offered(bookId));
        return changeOpen(id, deadline, (cart, dot, now) -> {
            if (cart.line(bookId).isEmpty() && cart.lines().size() >= MAX_LINES) {
                throw new CartFull(MAX_LINES);
            }
            return cart.put(offer.item(dot, bookId, quantity), now);
        });
    }

    /** Does nothing if the book is not in the cart. */
    public Cart remove(CartId id, long bookId, Deadline deadline) {
        return changeOpen(
                id, deadline, (cart, dot, now) -> cart.line(bookId).isEmpty() ? cart : cart.remove(bookId, dot, now));
    }

    /** Does nothing if the cart is already deleted. */
    public void delete(CartId id, Deadline deadline) {
        change(
                id,
                deadline,
                (cart, dot, now) -> isDeleted(cart) ? cart : open(present(cart)).delete(dot, now));
    }

    /** Marks the cart as bought, which is final. */
    void close(CartId id, String orderId) {
        carts.change(id, (cart, dot, now) -> cart.close(orderId, dot, now));
    }

    /**
     * Checks that the cart can be bought.
     *
     * @throws CartBought if it was bought already
     * @throws CartEmpty if it has no lines
     * @throws CartFull if it has more lines than one sale may have
     */
    static void checkBuyable(Cart cart) {
        int lines = open(cart).lines().size();
        if (lines == 0) {
            throw new CartEmpty();
        }
        if (lines > MAX_LINES) {
            throw new CartFull(MAX_LINES);
        }
    }

    private Cart changeOpen(CartId id, Deadline deadline, LocalCarts.Change change) {
        return change(id, deadline, (cart, dot, now) -> change.of(open(present(cart)), dot, now));
    }

    /** Checks the deadline last, within the change: the server may be suspended at any moment before. */
    private Cart change(CartId id, Deadline deadline, LocalCarts.Change change) {
        return carts.change(id, (cart, dot, now) -> {
                    deadline.check(now);
                    return change.of(cart, dot, now);
                })
                .orElseThrow(() -> new CartNotFound(id));
    }

    private Cart present(Cart cart) {
        if (isDeleted(cart)) {
            throw CartGone.deleted();
        }
        if (cart.orderId() == null && carts.isExpired(cart)) {
            throw CartGone.expired();
        }
        return cart;
    }

    private static boolean isDeleted(Cart cart) {
        return cart.orderId() == null && cart.deleted();
    }

    private static Cart open(Cart cart) {
        if (cart.orderId() != null) {
            throw CartBought.as(cart.orderId());
        }
        return cart;
    }

    private Offer offered(long bookId) {
        Book book = books.find(bookId).orElseThrow(() -> new BookNotFound(bookId));
        return new Offer(book.title(), book.price());
    }

    /** The title and price at which a book is added to a cart. */
    private record Offer(String title, BigDecimal price) {
        Item item(Dot dot, long bookId, int quantity) {
            return new Item(dot, bookId, title, price, quantity);
        }
    }
}
