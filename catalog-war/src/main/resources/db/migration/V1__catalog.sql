-- Books and sales as they stand, and the log that brought them there.
CREATE TABLE book (
    id           BIGINT        NOT NULL PRIMARY KEY,
    title        VARCHAR(200)  NOT NULL,
    topic        VARCHAR(200)  NOT NULL,
    folded_topic VARCHAR(400)  NOT NULL,
    price        DECIMAL(10, 2) NOT NULL CHECK (price >= 0),
    stock        INTEGER       NOT NULL CHECK (stock >= 0)
);
CREATE INDEX book_by_topic ON book (folded_topic, id);

CREATE TABLE sale (
    order_id VARCHAR(64) NOT NULL PRIMARY KEY,
    lsn      BIGINT      NOT NULL,
    sold_at  TIMESTAMP   NOT NULL
);

CREATE TABLE sale_line (
    order_id    VARCHAR(64)    NOT NULL REFERENCES sale,
    line_number INTEGER        NOT NULL,
    book_id     BIGINT         NOT NULL,
    title       VARCHAR(200)   NOT NULL,
    quantity    INTEGER        NOT NULL CHECK (quantity > 0),
    price       DECIMAL(10, 2) NOT NULL,
    PRIMARY KEY (order_id, line_number)
);

CREATE TABLE log_entry (
    lsn           BIGINT      NOT NULL PRIMARY KEY,
    epoch         BIGINT      NOT NULL,
    previous_hash VARCHAR(64) NOT NULL,
    hash          VARCHAR(64) NOT NULL,
    changes       CLOB        NOT NULL
);

-- One row, once this disk belongs to a store.
CREATE TABLE store (
    id           INTEGER     NOT NULL PRIMARY KEY CHECK (id = 1),
    store_id     VARCHAR(36) NOT NULL,
    epoch        BIGINT      NOT NULL,
    applied_lsn  BIGINT      NOT NULL,
    applied_hash VARCHAR(64) NOT NULL
);
