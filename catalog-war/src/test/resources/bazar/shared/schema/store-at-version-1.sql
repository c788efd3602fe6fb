-- A small store as version 1 left it on disk: its tables, what Flyway noted, and rows. Stores like it are out there, so this file
-- is never changed, nor is the script that it was made by.
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

CREATE TABLE store (
    id           INTEGER     NOT NULL PRIMARY KEY CHECK (id = 1),
    store_id     VARCHAR(36) NOT NULL,
    epoch        BIGINT      NOT NULL,
    applied_lsn  BIGINT      NOT NULL,
    applied_hash VARCHAR(64) NOT NULL
);

CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT           NOT NULL,
    "version"        VARCHAR(50),
    "description"    VARCHAR(200)  NOT NULL,
    "type"           VARCHAR(20)   NOT NULL,
    "script"         VARCHAR(1000) NOT NULL,
    "checksum"       INT,
    "installed_by"   VARCHAR(100)  NOT NULL,
    "installed_on"   TIMESTAMP     NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "execution_time" INT           NOT NULL,
    "success"        BOOLEAN       NOT NULL
);
ALTER TABLE "flyway_schema_history" ADD CONSTRAINT "flyway_schema_history_pk" PRIMARY KEY ("installed_rank");
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");

INSERT INTO "flyway_schema_history" VALUES
    (1, '1', 'catalog', 'SQL', 'V1__catalog.sql', 360648268, 'APP', TIMESTAMP('2026-11-20 05:00:00'), 42, true);

INSERT INTO book VALUES
    (2, 'RPCs for Noobs', 'Distributed Systems', 'distributed systems', 50.00, 7),
    (11, 'Spring in the Pioneer Valley', 'nature', 'nature', 24.00, 17);
INSERT INTO sale VALUES ('qp4wprb4s6wqgkrabnmsjh6qoy', 3, TIMESTAMP('2026-11-20 05:00:00.123'));
INSERT INTO sale_line VALUES
    ('qp4wprb4s6wqgkrabnmsjh6qoy', 0, 2, 'RPCs for Noobs', 3, 50.00),
    ('qp4wprb4s6wqgkrabnmsjh6qoy', 1, 11, 'Spring in the Pioneer Valley', 1, 24.00);
INSERT INTO log_entry VALUES (1, 0,
    '',
    '54d494fbaf118994190ef9be41444d2409873682c5df069bb601261cfd4e06bd',
    '{"books":[{"id":2,"price":50.00,"stock":10,"title":"RPCs for Noobs","topic":"Distributed Systems"},{"id":11,"price":24.00,"stock":18,"title":"Spring in the Pioneer Valley","topic":"nature"}],"keys":["*"],"sales":[]}');
INSERT INTO log_entry VALUES (2, 1,
    '54d494fbaf118994190ef9be41444d2409873682c5df069bb601261cfd4e06bd',
    '174c3dac311d992e112597a62fc7459bc87d6bb6c878202adc32aa59fac62679',
    '{"books":[],"keys":[],"sales":[]}');
INSERT INTO log_entry VALUES (3, 1,
    '174c3dac311d992e112597a62fc7459bc87d6bb6c878202adc32aa59fac62679',
    '14774d179bf1a06d4d48931bda1f7e044cab2c60a9fe7e260e8a0d7d02c6f056',
    '{"books":[{"id":2,"price":50.00,"stock":7,"title":"RPCs for Noobs","topic":"Distributed Systems"},{"id":11,"price":24.00,"stock":17,"title":"Spring in the Pioneer Valley","topic":"nature"}],"keys":["info:2","info:11","sale:qp4wprb4s6wqgkrabnmsjh6qoy"],"sales":[{"lines":[{"bookId":2,"price":50.00,"quantity":3,"title":"RPCs for Noobs"},{"bookId":11,"price":24.00,"quantity":1,"title":"Spring in the Pioneer Valley"}],"orderId":"qp4wprb4s6wqgkrabnmsjh6qoy","soldAt":"2026-11-20T05:00:00.123Z"}]}');
INSERT INTO store VALUES (1, '6f1c2a44-8c0e-4b7e-9d53-0f6b6a3c1e11', 1, 3,
    '14774d179bf1a06d4d48931bda1f7e044cab2c60a9fe7e260e8a0d7d02c6f056');
