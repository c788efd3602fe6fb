-- Who is in sync, what all rows amount to, and from when on a snapshot is whole. The digest of a store that was opened before is
-- computed when its node starts; entries from before have none.
ALTER TABLE store ADD COLUMN digest VARCHAR(64);
ALTER TABLE store ADD COLUMN in_sync VARCHAR(4000) NOT NULL DEFAULT '';
ALTER TABLE store ADD COLUMN readable_from BIGINT NOT NULL DEFAULT 0;
ALTER TABLE log_entry ADD COLUMN digest VARCHAR(64);
