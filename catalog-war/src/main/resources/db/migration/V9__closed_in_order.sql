-- Whether the node that wrote this last has ended in good order: then the rows need not all be read before it answers again. Of a
-- store that an earlier build left nobody knows.
ALTER TABLE store ADD COLUMN closed BOOLEAN NOT NULL DEFAULT FALSE;
