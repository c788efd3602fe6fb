-- Books come and go, and no id is used a second time. So far none was ever deleted.
ALTER TABLE store ADD COLUMN last_book_id BIGINT NOT NULL DEFAULT 0;
UPDATE store SET last_book_id = (SELECT COALESCE(MAX(id), 0) FROM book);
