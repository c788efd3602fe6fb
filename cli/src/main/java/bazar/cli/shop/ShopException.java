package bazar.cli.shop;

/** The store refused a request or did not answer. The message is one line. */
public final class ShopException extends RuntimeException {
    ShopException(String message) {
        super(message);
    }

    ShopException(String message, Throwable cause) {
        super(message, cause);
    }
}
