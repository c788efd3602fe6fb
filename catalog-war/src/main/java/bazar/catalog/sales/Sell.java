package bazar.catalog.sales;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.SaleImage;
import bazar.catalog.writer.Command;
import bazar.catalog.writer.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sells all the lines of an order, or none. A repeated order id finds the sale it made before. */
public record Sell(String orderId, List<OrderedLine> lines) implements Command<Sell.Result> {
    public sealed interface Result {}

    /** @param sale made now, or before under the same order id */
    public record Sold(SaleImage sale) implements Result {}

    public record SoldOut(BookImage book) implements Result {}

    public record UnknownBook(long bookId) implements Result {}

    /** The order id stands for a sale of other lines. */
    public record OtherSale() implements Result {}

    @Override
    public Result decide(Draft draft) {
        Optional<SaleImage> before = draft.sale(orderId);
        if (before.isPresent()) {
            return linesOf(before.get()).equals(lines) ? new Sold(before.get()) : new OtherSale();
        }
        List<BookImage> sold = new ArrayList<>();
        List<SaleImage.Line> soldLines = new ArrayList<>();
        for (OrderedLine line : lines) {
            Optional<BookImage> book = draft.book(line.bookId());
            if (book.isEmpty()) {
                return new UnknownBook(line.bookId());
            }
            if (book.get().stock() < line.quantity()) {
                return new SoldOut(book.get());
            }
            sold.add(book.get().sold(line.quantity()));
            soldLines.add(new SaleImage.Line(
                    line.bookId(),
                    book.get().title(),
                    line.quantity(),
                    book.get().price()));
        }
        SaleImage sale = new SaleImage(orderId, draft.now(), List.copyOf(soldLines));
        sold.forEach(draft::change);
        draft.add(sale);
        return new Sold(sale);
    }

    private static List<OrderedLine> linesOf(SaleImage sale) {
        return sale.lines().stream()
                .map(line -> new OrderedLine(line.bookId(), line.quantity()))
                .toList();
    }
}
