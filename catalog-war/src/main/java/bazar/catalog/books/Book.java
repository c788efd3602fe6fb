package bazar.catalog.books;

import bazar.catalog.log.BookImage;
import bazar.shared.books.FoldedTopic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;

/** The row of a book. Only log entries change it. */
@Entity
public class Book {
    @Id
    private long id;

    private String title;
    private String topic;

    @Column(name = "folded_topic")
    private String foldedTopic;

    private BigDecimal price;
    private int stock;

    protected Book() {}

    public Book(BookImage image) {
        id = image.id();
        take(image);
    }

    public void become(BookImage image) {
        take(image);
    }

    private void take(BookImage image) {
        title = image.title();
        topic = image.topic();
        foldedTopic = FoldedTopic.of(image.topic()).text();
        price = image.price();
        stock = image.stock();
    }

    /** Whether lists find and show both alike. */
    boolean isListedAs(BookImage other) {
        return title.equals(other.title()) && topic.equals(other.topic());
    }

    public BookImage image() {
        return new BookImage(id, title, topic, price, stock);
    }
}
