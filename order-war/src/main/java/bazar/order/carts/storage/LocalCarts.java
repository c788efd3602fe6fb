package bazar.order.carts.storage;

import bazar.order.carts.state.Cart;
import bazar.order.carts.state.CartId;
import bazar.order.carts.state.Dot;
import bazar.order.carts.state.Lifetime;
import bazar.shared.keys.Base32;
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
 * The carts as this server knows them. Whatever is stored gets the next number, be it a buyer's change or what was learned from another
 * server; so whoever knows up to which number it has heard of this server's changes can be told the rest.
 *
 * <p>One change after the other is made and committed: a number that shows has all those below it in the database. The numbers belong
 * to an <em>incarnation</em>, random and kept with them. Where they might be given a second time, after a restore, another begins.
 */
@ApplicationScoped
public class LocalCarts {
    private static final Logger LOG = System.getLogger(LocalCarts.class.getName());
    private static final int INCARNATION_BYTES = 10;
    private static final String NOBODY = "";
    /** Few, for a full one takes 200 KB at worst. */
    private static final int PAGE = 16;

    private static final int SWEEP = 100;
    private static final int RETRY_AFTER_SECONDS = 1;

    private final CartTable rows;
    private final Lifetime lifetime;
    private final Clock clock;
    private final ElapsedWallClock elapsedWallClock;
    private final Supplier<CartId> newIds;
    private final Supplier<String> newIncarnations;
    private final Lock turn = new ReentrantLock();
    private volatile String incarnation;
    /** The last number that is committed, if it was used at all. */
    private volatile long head;

    @Inject
    public LocalCarts(CartTable rows, @ConfigProperties(prefix = "bazar.carts") CartConfig config, Clock clock) {
        this(rows, config.lifetime(), clock);
    }

    public LocalCarts(CartTable rows, Lifetime lifetime, Clock clock) {
        this(rows, lifetime, clock, System::nanoTime, CartId::random, () -> Base32.random(INCARNATION_BYTES));
    }

    /**
     * @param clock tells the time of day, and may be set
     * @param nanoTime a clock that neither stops nor jumps
     * @param newIds never the same twice; likewise {@code newIncarnations}
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

    /** For the container's proxy. */
    protected LocalCarts() {
        this(null, (Lifetime) null, Clock.systemUTC());
    }

    /** What is to become of a cart. */
    @FunctionalInterface
    public interface Change {
        /** @param dot for whatever is changed */
        Cart of(Cart cart, Dot dot, Instant now);
    }

    /** To be called before anything else, once the schema is there. */
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

    /** @return the cart afterwards; empty if there is none */
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

    /** Closes the cart as bought by that order, if it is known here. */
    public void close(CartId id, String orderId) {
        change(id, (cart, dot, now) -> cart.close(orderId, dot, now));
    }

    /** Takes in what another server knows of a cart. */
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

    /** Takes in what another server has stored. What leaves a gap is of use too, but it does not bring us further. */
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
     * What was stored here after that number, or the first part of it. What the listener has told itself is left out; but not from the
     * beginning on, for who has heard nothing yet may be one that has lost its disk, and all that it told.
     *
     * @param listener who is to hear of it, by its incarnation; empty if that is not known
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

    /** The number of what was stored last. */
    public long head() {
        return head;
    }

    /** To be called when another has heard of changes that this disk does not know: it is an old one, and would give their numbers again. */
    public void beginAnew() {
        turn.lock();
        try {
            begin(rows.renumber(newIncarnations.get()));
        } finally {
            turn.unlock();
        }
    }

    /** Forgets what nobody could bring back any more, a part at a time so that nobody waits long for a turn. */
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

    /** Those of another's states by which ours change, as they are then. */
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

    /** As a buyer has changed it. */
    private void store(Cart cart) {
        List<StoredCart> change = List.of(new StoredCart(cart, head + 1, null));
        try {
            numbered(change.size(), () -> rows.store(incarnation, change));
        } catch (Unavailable e) {
            throw new OutcomeUnknown(e);
        }
    }

    /** Nobody knows of a commit that failed whether it did, so its numbers are used up. */
    private void numbered(int many, Runnable commit) {
        try {
            commit.run();
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.ERROR, "event=cart-not-stored reason=\"" + RootCause.messageOf(e) + '"');
            throw new Unavailable("The cart cannot be stored now.", RETRY_AFTER_SECONDS, e);
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
        LOG.log(Level.INFO, "event=carts-open incarnation=" + incarnation + " number=" + head);
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
