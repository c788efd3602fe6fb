/** What replication needs of a database: the committed log, the state of a replica, and its rows in order. */
package bazar.catalog.replication.storage;
