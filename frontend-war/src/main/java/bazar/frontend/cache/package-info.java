/**
 * The cache of books and searches in Hazelcast, and its configuration, metrics and health. What decides is in {@link
 * bazar.frontend.cache.core}.
 */
package bazar.frontend.cache;
