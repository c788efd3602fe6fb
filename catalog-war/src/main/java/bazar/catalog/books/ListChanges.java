package bazar.catalog.books;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts changes of what lists of books show. */
@Entity
@Table(name = "book_lists")
public class ListChanges {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private long changes;

    protected ListChanges() {}

    void next() {
        changes++;
    }
}
