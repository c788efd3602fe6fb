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
 * A cart as one order server knows it. Two that know different changes of it merge what they have, in any order and as often as they
 * like, and come to the same: it is an optimized add-wins set of items (Bieniusa et al., "An optimized conflict-free replicated set",
 * 2012). The version vector says which changes a state contains; an item whose change another contains, and which it has no more, was
 * removed there. So no trace of what was removed is kept.
 *
 * <p>A cart ends when it is bought or deleted, and that wins over all other changes. What is left then keeps the cart from coming back
 * from a server that has not heard of it.
 *
 * @param changedAt by the clock of whoever changed it last
 * @param items by book; several of one book only while changes that did not know of each other are not replaced by another
 * @param orderId the order that bought it; null if none did
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

    /** In place of all that is known here of the book. */
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

    /** As it is if it was bought before: that is so once and for all. */
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

    /** What counts, by book. */
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

    /** Whether it was bought or deleted. */
    public boolean hasEnded() {
        return deleted || orderId != null;
    }

    private Cart changed(Dot dot, Instant now, Stream<Item> left, boolean isDeleted, String buyingOrder) {
        return new Cart(id, createdAt, later(changedAt, now), version.with(dot), left.toList(), isDeleted, buyingOrder);
    }

    /** Those of one that the other has too, or does not know of yet. */
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
