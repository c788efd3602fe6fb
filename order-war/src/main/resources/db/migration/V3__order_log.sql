-- An order never changes, but that it may be cancelled, once. The log is read newest first.
ALTER TABLE orders ADD COLUMN cancelled_at TIMESTAMP;
CREATE INDEX order_by_time ON orders (sold_at DESC, id DESC);

-- Whose sales are followed, and up to where. One row, once any were.
CREATE TABLE followed_store (
    id       INTEGER     NOT NULL PRIMARY KEY CHECK (id = 1),
    store_id VARCHAR(36) NOT NULL,
    lsn      BIGINT      NOT NULL
);
