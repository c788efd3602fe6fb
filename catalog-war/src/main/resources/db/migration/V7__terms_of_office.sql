-- For how long, in nanoseconds, a lease may live that was granted by a process that runs no more. It may have been configured
-- otherwise than the next one; 0 where that is not known.
ALTER TABLE store ADD COLUMN longest_lease BIGINT NOT NULL DEFAULT 0;
