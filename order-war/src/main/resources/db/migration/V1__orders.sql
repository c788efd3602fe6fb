-- The order log: what was bought, when and at which price. It follows the catalog's sales, which are the truth.
CREATE TABLE orders (
    id      VARCHAR(26) NOT NULL PRIMARY KEY,
    sold_at TIMESTAMP   NOT NULL
);

CREATE TABLE order_lines (
    order_id    VARCHAR(26)    NOT NULL REFERENCES orders (id),
    line_number INTEGER        NOT NULL,
    book_id     BIGINT         NOT NULL,
    title       VARCHAR(200)   NOT NULL,
    quantity    INTEGER        NOT NULL CHECK (quantity > 0),
    price       DECIMAL(10, 2) NOT NULL,
    PRIMARY KEY (order_id, line_number)
);
