-- For how long, in nanoseconds, a lease may live that was granted by a process that runs no more. It may have been configured
-- otherwise than the next one; 0 where that is not known.
ALTER TABLE store ADD COLUMN longest_lease BIGINT NOT NULL DEFAULT 0;
-- The epoch in which this disk was last a secondary's; 0 if it is a primary's. What was a secondary's before says so from the first
-- epoch on that it hears of.
ALTER TABLE store ADD COLUMN followed_epoch BIGINT NOT NULL DEFAULT 0;
