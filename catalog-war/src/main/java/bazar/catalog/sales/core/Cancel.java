package bazar.catalog.sales.core;

import bazar.catalog.log.BookImage;
import bazar.catalog.log.CancellationImage;
import bazar.catalog.log.SaleImage;
import bazar.catalog.writer.core.Command;
import bazar.catalog.writer.core.WriteBatch;
import bazar.shared.books.BookRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cancels a sale and returns its copies to stock, except those of deleted books. A repeated cancellation finds the
 * first one.
 */
public record Cancel(String orderId) implements Command<Cancel.Result> {
    public sealed interface Result {}

    /** @param cancellation made now, or before */
    public record Cancelled(CancellationImage cancellation) implements Result {}

    /** @param book the unchanged book */
    public record StockOutOfRange(BookImage book) implements Result {}

    public record UnknownSale() implements Result {}

    @Override
    public Result decide(WriteBatch writeBatch) {
        Optional<CancellationImage> before = writeBatch.cancellation(orderId);
        if (before.isPresent()) {
            return new Cancelled(before.get());
        }
        Optional<SaleImage> sale = writeBatch.sale(orderId);
        return sale.isEmpty() ? new UnknownSale() : cancel(sale.get(), writeBatch);
    }

    private Result cancel(SaleImage sale, WriteBatch writeBatch) {
        List<BookImage> restocked = new ArrayList<>();
        for (SaleImage.Line line : sale.lines()) {
            Optional<BookImage> book = writeBatch.book(line.bookId());
            if (book.isPresent()) {
                BookImage after = book.get().restocked(line.quantity());
                if (!BookRules.isStock(after.stock())) {
                    return new StockOutOfRange(book.get());
                }
                restocked.add(after);
            }
        }
        CancellationImage cancellation = new CancellationImage(orderId, writeBatch.now());
        restocked.forEach(writeBatch::change);
        writeBatch.add(cancellation);
        return new Cancelled(cancellation);
    }
}
