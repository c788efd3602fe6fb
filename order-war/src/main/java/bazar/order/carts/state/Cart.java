package bazar.order.carts.state;

import bazar.shared.json.OptionalMember;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of a cart as one order server knows it. Servers merge their states in any order, any number of times, and
 * converge. The items are an optimized add-wins set (Bieniusa et al., "An optimized conflict-free replicated set",
 * 2012): the version vector says which changes a state contains. An item that is missing from a state which contains
 * the item's change was removed there, so no tombstones are kept.
 *
 * <p>A purchase or a deletion ends a cart and wins over all other changes. The ended cart is kept, so that a server
 * which has not learned of the end cannot revive it.
 *
 * @param changedAt by the clock of the server that changed it last
 * @param items by book; several of one book only until a later change replaces concurrent ones
 * @param orderId the order that bought the cart; null if none did
 */
public record Cart(
        String id,
        Instant createdAt,
        Instant changedAt,
        VersionVector version,
        List<Item> items,
        boolean deleted,
        @OptionalMember String orderId) {
    public Cart {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
        Objects.requireNonNull(version, "version");
        items = deleted
                ? List.of()
                : items.stream().distinct().sorted(Item.BY_PLACE).toList();
    }

    public static Cart create(CartId id, Dot dot, Instant now) {
        return new Cart(id.text(), now, now, VersionVector.NONE.with(dot), List.of(), false, null);
    }

    /** Replaces all items of the book that are known here. */
    public Cart put(Item item, Instant now) {
        Stream<Item> others = items.stream().filter(isOf(item.bookId()).negate());
        return changed(item.dot(), now, Stream.concat(others, Stream.of(item)), deleted, orderId);
    }

    public Cart remove(long bookId, Dot dot, Instant now) {
        return changed(dot, now, items.stream().filter(isOf(bookId).negate()), deleted, orderId);
    }

    public Cart delete(Dot dot, Instant now) {
        return changed(dot, now, Stream.empty(), true, orderId);
    }

    /** Closes the cart as bought. A cart that was bought before stays as it is. */
    public Cart close(String buyingOrder, Dot dot, Instant now) {
        return orderId == null ? changed(dot, now, items.stream(), deleted, buyingOrder) : this;
    }

    public Cart merge(Cart other) {
        return new Cart(
                id,
                earlier(createdAt, other.createdAt),
                later(changedAt, other.changedAt),
                version.merge(other.version),
                Stream.concat(survivors(this, other), survivors(other, this)).toList(),
                deleted || other.deleted,
                Stream.of(this, other)
                        .map(Cart::orderId)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Returns the effective item of each book. */
    public List<Item> lines() {
        return items.stream()
                .collect(Collectors.groupingBy(Item::bookId, Collectors.maxBy(Item.BY_WEIGHT)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Item.BY_PLACE)
                .toList();
    }

    public Optional<Item> line(long bookId) {
        return items.stream().filter(isOf(bookId)).max(Item.BY_WEIGHT);
    }

    /** Returns whether the cart was bought or deleted. */
    public boolean hasEnded() {
        return deleted || orderId != null;
    }

    private Cart changed(Dot dot, Instant now, Stream<Item> left, boolean isDeleted, String buyingOrder) {
        return new Cart(id, createdAt, later(changedAt, now), version.with(dot), left.toList(), isDeleted, buyingOrder);
    }

    /** Returns the items of {@code one} that {@code other} also has, or does not know of yet. */
    private static Stream<Item> survivors(Cart one, Cart other) {
        return one.items.stream().filter(item -> other.items.contains(item) || !other.version.contains(item.dot()));
    }

    private static Predicate<Item> isOf(long bookId) {
        return item -> item.bookId() == bookId;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
