-- Carts as this server knows them. Each row bears the number under which it was last stored here, for the other order servers to ask
-- for what they have not heard of.
CREATE TABLE carts (
    id            VARCHAR(26) NOT NULL PRIMARY KEY,
    state         CLOB        NOT NULL,
    changed_at    TIMESTAMP   NOT NULL,
    change_number BIGINT      NOT NULL UNIQUE,
    source        VARCHAR(16) -- whose state it is, as of that number; NULL if nobody else has it
);

CREATE INDEX carts_changed_at ON carts (changed_at);

-- Under which name this server numbers its changes, and the last number it gave: one row.
CREATE TABLE cart_numbering (
    incarnation VARCHAR(16) NOT NULL PRIMARY KEY,
    last_number BIGINT      NOT NULL
);

-- How far this server has heard of the changes of others.
CREATE TABLE cart_progress (
    incarnation VARCHAR(16) NOT NULL PRIMARY KEY,
    received    BIGINT      NOT NULL
);
