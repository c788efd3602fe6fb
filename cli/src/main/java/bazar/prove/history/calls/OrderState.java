package bazar.prove.history.calls;

/** The states of an order, in the order in which it passes them. */
public enum OrderState {
    UNHEARD_OF,
    SOLD,
    CANCELLED
}
