package bazar.cli;

/** The store refused a request or did not answer. The message is one line. */
final class ShopException extends RuntimeException {
    ShopException(String message) {
        super(message);
    }

    ShopException(String message, Throwable cause) {
        super(message, cause);
    }
}
