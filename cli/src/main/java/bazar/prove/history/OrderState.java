package bazar.prove.history;

/** What an order shows. Each comes after the one before it. */
public enum OrderState {
    UNHEARD_OF,
    SOLD,
    CANCELLED
}
