-- Counters of limits need not survive a crash: an empty table only gives everybody their turns anew. Logged, a network
-- whose residents all answer at once had each of them wait until the disk had written the turn of the one before.
ALTER TABLE "rate_limits" SET UNLOGGED;
