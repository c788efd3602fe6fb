package bazar.simulation.history;

import java.util.List;
import java.util.Map;

/**
 * The log of an order server at the end of a run.
 *
 * @param entries by order id
 */
public record OrderLog(String name, Map<String, Entry> entries) {
    public record Entry(List<Line> lines, boolean isCancelled) {
        static Entry of(Sale sale) {
            return new Entry(sale.lines(), sale.isCancelled());
        }
    }
}
