package bazar.order.carts.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** This server's incarnation and the last number that it has assigned. */
@Entity
@Table(name = "cart_numbering")
public class ChangeSequence {
    @Id
    private String incarnation;

    @Column(name = "last_number")
    private long last;

    protected ChangeSequence() {}

    public ChangeSequence(String incarnation, long last) {
        this.incarnation = incarnation;
        this.last = last;
    }

    public String incarnation() {
        return incarnation;
    }

    public long last() {
        return last;
    }

    void reached(long number) {
        last = number;
    }
}
