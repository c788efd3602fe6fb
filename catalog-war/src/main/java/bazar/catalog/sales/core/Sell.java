package bazar.catalog.sales.core;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.SaleImage;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sells all lines of an order, or none. A repeated order id finds the first sale, and a cart is sold under one order id
 * only.
 */
public record Sell(String orderId, SaleRequest request) implements Command<Sell.Result> {
    public sealed interface Result {}

    /** @param sale made now, or before under the same order id */
    public record Sold(SaleImage sale) implements Result {}

    /** @param books all books with fewer copies than were ordered */
    public record SoldOut(List<BookImage> books) implements Result {}

    public record UnknownBook(long bookId) implements Result {}

    /** Another sale has this order id. */
    public record OtherSale() implements Result {}

    /** @param orderId under which the cart was sold */
    public record CartSold(String orderId) implements Result {}

    @Override
    public Result decide(WriteBatch writeBatch) {
        Optional<SaleImage> before = writeBatch.sale(orderId);
        if (before.isPresent()) {
            return requestOf(before.get()).equals(request) ? new Sold(before.get()) : new OtherSale();
        }
        Optional<String> cartSold = Optional.ofNullable(request.cartId()).flatMap(writeBatch::orderOfCart);
        return cartSold.<Result>map(CartSold::new).orElseGet(() -> sell(writeBatch));
    }

    private Result sell(WriteBatch writeBatch) {
        List<BookImage> sold = new ArrayList<>();
        List<BookImage> soldOut = new ArrayList<>();
        List<SaleImage.Line> lines = new ArrayList<>();
        for (OrderedLine line : request.lines()) {
            Optional<BookImage> found = writeBatch.book(line.bookId());
            if (found.isEmpty()) {
                return new UnknownBook(line.bookId());
            }
            BookImage book = found.get();
            if (book.stock() < line.quantity()) {
                soldOut.add(book);
            }
            sold.add(book.sold(line.quantity()));
            lines.add(new SaleImage.Line(book.id(), book.title(), line.quantity(), book.price()));
        }
        if (!soldOut.isEmpty()) {
            return new SoldOut(List.copyOf(soldOut));
        }
        SaleImage sale = new SaleImage(orderId, writeBatch.now(), request.cartId(), List.copyOf(lines));
        sold.forEach(writeBatch::change);
        writeBatch.add(sale);
        return new Sold(sale);
    }

    private static SaleRequest requestOf(SaleImage sale) {
        List<OrderedLine> lines = sale.lines().stream()
                .map(line -> new OrderedLine(line.bookId(), line.quantity()))
                .toList();
        return new SaleRequest(lines, sale.cartId());
    }
}
