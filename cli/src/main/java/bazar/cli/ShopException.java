package bazar.cli;

/** The store refused a request or could not be asked. The message says it in a line. */
final class ShopException extends RuntimeException {
    ShopException(String message) {
        super(message);
    }

    ShopException(String message, Throwable cause) {
        super(message, cause);
    }
}
