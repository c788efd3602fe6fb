package bazar.catalog.sales;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is to be sold.
 *
 * @param lines from 1 to 100, each of another book
 */
public record SaleRequest(@NotNull @Size(min = 1, max = 100) List<@Valid @NotNull OrderedLine> lines) {
    @AssertTrue(message = "each line must be of another book")
    public boolean isOfDistinctBooks() {
        return lines == null
                || lines.stream().map(OrderedLine::bookId).distinct().count() == lines.size();
    }
}
