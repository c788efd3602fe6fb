-- One row, another after each entry that adds, deletes or renames a book, or gives it another topic.
CREATE TABLE book_lists (
    id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    changes BIGINT  NOT NULL
);
INSERT INTO book_lists VALUES (1, 0);
