package bazar.order.carts.storage;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Dot;
import bazar.order.carts.state.Lifetime;
import bazar.shared.keys.Base32;
import bazar.shared.logging.LogEvent;
import bazar.shared.problem.OutcomeUnknown;
import bazar.shared.problem.RootCause;
import bazar.shared.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The carts as this server knows them. Each stored state gets the next number, whether a buyer changed the cart or a
 * peer sent it. A peer that has acknowledged a number can therefore ask for all later states.
 *
 * <p>Changes are made and committed one at a time, so a visible number implies that all lower ones are in the database.
 * The numbers belong to an <em>incarnation</em>, a random name stored with them. Where numbers might be assigned a
 * second time, as after a restore, a new incarnation begins.
 */
@ApplicationScoped
public class LocalCarts {
    private static final Logger LOG = System.getLogger(LocalCarts.class.getName());
    private static final int INCARNATION_BYTES = 10;
    private static final String NOBODY = "";
    /** Small, because a full cart takes up to 200 KB. */
    private static final int PAGE = 16;

    private static final int SWEEP = 100;

    private final CartTable rows;
    private final Lifetime lifetime;
    private final Clock clock;
    private final ElapsedWallClock elapsedWallClock;
    private final Supplier<CartId> newIds;
    private final Supplier<String> newIncarnations;
    private final Lock turn = new ReentrantLock();
    private volatile String incarnation;
    /** The last number whose transaction has ended. A failed commit may leave it without a state. */
    private volatile long head;

    @Inject
    public LocalCarts(CartTable rows, @ConfigProperties(prefix = "bazar.carts") CartConfig config, Clock clock) {
        this(rows, config.lifetime(), clock);
    }

    public LocalCarts(CartTable rows, Lifetime lifetime, Clock clock) {
        this(rows, lifetime, clock, System::nanoTime, CartId::random, () -> Base32.random(INCARNATION_BYTES));
    }

    /**
     * @param clock the time of day, which may be set
     * @param nanoTime a clock that neither stops nor jumps
     * @param newIds never returns an id twice
     * @param newIncarnations never returns a name twice
     */
    public LocalCarts(
            CartTable rows,
            Lifetime lifetime,
            Clock clock,
            LongSupplier nanoTime,
            Supplier<CartId> newIds,
            Supplier<String> newIncarnations) {
        this.rows = rows;
        this.lifetime = lifetime;
        this.clock = clock;
        this.elapsedWallClock = new ElapsedWallClock(clock, nanoTime);
        this.newIds = newIds;
        this.newIncarnations = newIncarnations;
    }

    protected LocalCarts() {
        this(null, (Lifetime) null, Clock.systemUTC());
    }

    /** Computes the next state of a cart. */
    @FunctionalInterface
    public interface Change {
        /** @param dot identifies the change */
        Cart of(Cart cart, Dot dot, Instant now);
    }

    /** Loads the numbering; to be called once the schema is ready, before any other call. */
    public void open() {
        ChangeSequence numbering = rows.numbering().orElseGet(() -> rows.renumber(newIncarnations.get()));
        begin(numbering);
    }

    public Optional<Cart> find(CartId id) {
        return rows.find(id.text()).map(StoredCart::cart);
    }

    public boolean isExpired(Cart cart) {
        return lifetime.isOver(cart, elapsedWallClock.now());
    }

    public Cart create() {
        turn.lock();
        try {
            Cart cart = Cart.create(newIds.get(), nextDot(), now());
            store(cart);
            return cart;
        } finally {
            turn.unlock();
        }
    }

    /** @return the cart after the change; empty if there is none */
    public Optional<Cart> change(CartId id, Change change) {
        turn.lock();
        try {
            Optional<Cart> before = find(id);
            Optional<Cart> after = before.map(cart -> change.of(cart, nextDot(), now()));
            if (!after.equals(before)) {
                store(after.get());
            }
            return after;
        } finally {
            turn.unlock();
        }
    }

    /** Marks the cart as bought by the order, if the cart is known here. */
    public void close(CartId id, String orderId) {
        change(id, (cart, dot, now) -> cart.close(orderId, dot, now));
    }

    /** Merges a peer's state of a cart. */
    public void merge(Cart theirs) {
        turn.lock();
        try {
            List<StoredCart> news = newsIn(List.of(theirs), null);
            if (!news.isEmpty()) {
                numbered(news.size(), () -> rows.store(incarnation, news));
            }
        } finally {
            turn.unlock();
        }
    }

    /** Merges a page of a peer's states. States after a gap are merged too, but do not advance the offset. */
    public MergeAck receive(CartChanges changes) {
        turn.lock();
        try {
            List<StoredCart> news = newsIn(changes.carts(), changes.incarnation());
            long before = rows.received(changes.incarnation());
            long received = changes.after() <= before ? Math.max(before, changes.upTo()) : before;
            if (!news.isEmpty() || received > before) {
                numbered(news.size(), () -> rows.receive(incarnation, news, changes.incarnation(), received));
            }
            return new MergeAck(incarnation, received);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Returns the states stored after this number, or a first page of them. States that came from the listener are left
     * out, except for a listener at offset 0: it may have lost its disk, its own states included.
     *
     * @param listener the peer's incarnation; empty if unknown
     */
    public CartChanges changesAfter(long number, String listener) {
        String ours = incarnation;
        long upTo = head;
        List<StoredCart> stored = rows.after(number, number == 0 ? NOBODY : listener, PAGE);
        if (stored.size() == PAGE) {
            upTo = stored.get(PAGE - 1).number();
        }
        return new CartChanges(
                ours, number, upTo, stored.stream().map(StoredCart::cart).toList());
    }

    /** Returns the last number assigned. */
    public long head() {
        return head;
    }

    /**
     * Begins a new incarnation. To be called when a peer has acknowledged changes that this disk does not contain: the
     * disk is an old copy and would assign their numbers again.
     */
    public void beginAnew() {
        turn.lock();
        try {
            begin(rows.renumber(newIncarnations.get()));
        } finally {
            turn.unlock();
        }
    }

    /** Removes carts that no peer could revive any more, in small batches so that other writes do not wait long. */
    public void sweep() {
        Instant last = lifetime.lastForgotten(elapsedWallClock.now());
        int forgotten;
        do {
            forgotten = forgetSome(last);
        } while (forgotten == SWEEP);
    }

    private int forgetSome(Instant last) {
        turn.lock();
        try {
            return rows.forget(last, SWEEP);
        } finally {
            turn.unlock();
        }
    }

    /** Returns the peer's states that change ours, merged. */
    private List<StoredCart> newsIn(List<Cart> theirs, String source) {
        List<StoredCart> news = new ArrayList<>();
        for (Cart cart : theirs) {
            Optional<Cart> ours = rows.find(cart.id()).map(StoredCart::cart);
            Cart merged = ours.map(known -> known.merge(cart)).orElse(cart);
            if (lifetime.admits(cart, elapsedWallClock.now()) && !ours.equals(Optional.of(merged))) {
                news.add(new StoredCart(merged, head + 1 + news.size(), merged.equals(cart) ? source : null));
            }
        }
        return news;
    }

    /** Stores a buyer's change. */
    private void store(Cart cart) {
        List<StoredCart> change = List.of(new StoredCart(cart, head + 1, null));
        try {
            numbered(change.size(), () -> rows.store(incarnation, change));
        } catch (Unavailable e) {
            throw new OutcomeUnknown(e);
        }
    }

    /** Uses up the numbers even if the commit fails: it may have succeeded nevertheless. */
    private void numbered(int many, Runnable commit) {
        try {
            commit.run();
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.ERROR, LogEvent.named("cart-not-stored").withText("reason", RootCause.messageOf(e)));
            throw new Unavailable("The cart cannot be stored now.", e);
        } finally {
            head += many;
        }
    }

    private Dot nextDot() {
        return new Dot(incarnation, head + 1);
    }

    private void begin(ChangeSequence numbering) {
        incarnation = numbering.incarnation();
        head = numbering.last();
        LOG.log(
                Level.INFO,
                LogEvent.named("carts-open").with("incarnation", incarnation).with("number", head));
    }

    /** Returns the time in the database's resolution. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
