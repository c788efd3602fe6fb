package bazar.catalog.sales;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.SaleImage;
import bazar.catalog.writer.Command;
import bazar.catalog.writer.Draft;
import bazar.shared.books.BookRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cancels a sale: all its copies come back, but for those of books that are deleted. Repeated, it finds the cancellation it made
 * before.
 */
public record Cancel(String orderId) implements Command<Cancel.Result> {
    public sealed interface Result {}

    /** @param cancellation made now, or before */
    public record Cancelled(CancellationImage cancellation) implements Result {}

    /** @param book as it stays */
    public record StockOutOfRange(BookImage book) implements Result {}

    public record UnknownSale() implements Result {}

    @Override
    public Result decide(Draft draft) {
        Optional<CancellationImage> before = draft.cancellation(orderId);
        if (before.isPresent()) {
            return new Cancelled(before.get());
        }
        Optional<SaleImage> sale = draft.sale(orderId);
        return sale.isEmpty() ? new UnknownSale() : cancel(sale.get(), draft);
    }

    private Result cancel(SaleImage sale, Draft draft) {
        List<BookImage> restocked = new ArrayList<>();
        for (SaleImage.Line line : sale.lines()) {
            Optional<BookImage> book = draft.book(line.bookId());
            if (book.isPresent()) {
                BookImage after = book.get().restocked(line.quantity());
                if (!BookRules.isStock(after.stock())) {
                    return new StockOutOfRange(book.get());
                }
                restocked.add(after);
            }
        }
        CancellationImage cancellation = new CancellationImage(orderId, draft.now());
        restocked.forEach(draft::change);
        draft.add(cancellation);
        return new Cancelled(cancellation);
    }
}
