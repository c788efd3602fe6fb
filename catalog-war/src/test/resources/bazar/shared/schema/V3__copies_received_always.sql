-- For tests alone: the second, which holds only on rows that the first has brought along.
ALTER TABLE book ALTER COLUMN copies_received NOT NULL;
ALTER TABLE book ADD CHECK (copies_received >= stock);
