package bazar.catalog.sales;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A book and how many copies of it are ordered.
 *
 * @param quantity from 1 to 10
 */
public record OrderedLine(
        @Min(1) long bookId, @Min(1) @Max(10) int quantity) {}
