-- Which cart a sale was of, which sales were cancelled, and both by their place in the log. So far no sale was of a cart.
ALTER TABLE sale ADD COLUMN cart_id VARCHAR(36);
-- A unique index would take two sales without a cart for the same.
ALTER TABLE sale ADD CONSTRAINT cart_sold_once UNIQUE (cart_id);
CREATE INDEX sale_by_lsn ON sale (lsn, order_id);

CREATE TABLE cancellation (
    order_id     VARCHAR(64) NOT NULL PRIMARY KEY REFERENCES sale,
    lsn          BIGINT      NOT NULL,
    cancelled_at TIMESTAMP   NOT NULL
);
CREATE INDEX cancellation_by_lsn ON cancellation (lsn, order_id);
