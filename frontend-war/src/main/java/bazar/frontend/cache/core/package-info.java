/**
 * Decides which cached answers may be used and which loads are shared. It knows neither container nor network. Read
 * {@link bazar.frontend.cache.core.BookCache} first, then {@link bazar.frontend.cache.core.CacheReader}.
 */
package bazar.frontend.cache.core;
